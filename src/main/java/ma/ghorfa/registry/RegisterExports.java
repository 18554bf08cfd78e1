package ma.ghorfa.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ma.ghorfa.base.Utc;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how often somebody takes the register out: what is needed for work is a few times, not all day (law 09-08). */
@Component
class RegisterExports {

    static final int AN_HOUR = 10;

    private final JdbcClient sql;
    private final Clock clock;

    RegisterExports(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws ExportRefusedException where the account took out as many as one may within the last hour */
    UUID take(String account, long rows) {
        Instant now = clock.instant();
        long before = sql.sql("select count(*) from register_export where account = :account and at > :since")
                .param("account", account)
                .param("since", Utc.column(now.minus(Duration.ofHours(1))))
                .query(Long.class)
                .single();
        if (before >= AN_HOUR) {
            throw new ExportRefusedException(AN_HOUR);
        }
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        sql.sql("insert into register_export (id, account, at, row_count) values (:id, :account, :at, :rows)")
                .param("id", id)
                .param("account", account)
                .param("at", Utc.column(now))
                .param("rows", rows)
                .update();
        return id;
    }

    /** What was asked for, as the journal keeps it; a number that was typed is masked, it may be of an identity card. */
    static Map<String, String> words(ActorFilter filter, long rows) {
        var words = new LinkedHashMap<String, String>();
        words.put("rows", String.valueOf(rows));
        if (!filter.text().isBlank()) {
            boolean number = filter.text().codePoints().anyMatch(Character::isDigit);
            words.put("text", number ? Identifiers.masked(Identifiers.plain(filter.text())) : filter.text());
        }
        put(words, "kind", filter.kind(), Enum::name);
        put(words, "province", filter.province(), Object::toString);
        put(words, "commune", filter.commune(), code -> code);
        put(words, "craft", filter.craft(), code -> code);
        put(words, "area", filter.area(), Enum::name);
        put(words, "cover", filter.cover(), Enum::name);
        return words;
    }

    private static <T> void put(Map<String, String> words, String name, @Nullable T value, Function<T, String> code) {
        if (value != null) {
            words.put(name, code.apply(value));
        }
    }
}
