package ma.ghorfa.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.Area;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many persons the register has of each group. Counting goes through the whole register, so it is done once for
 * everybody who asks, and again when the count is a few minutes old; it lies in memory only.
 */
@Component
class RegisteredPeople {

    static final Duration KEPT = Duration.ofMinutes(5);

    private record Counted(Map<PeopleGroup, Long> persons, Instant at) {}

    private final JdbcClient sql;
    private final Clock clock;
    private @Nullable Counted counted;

    RegisteredPeople(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whoever asks while somebody else's answer is counted waits for that one. */
    synchronized Map<PeopleGroup, Long> count() {
        Instant now = clock.instant();
        Counted known = counted;
        if (known == null || known.at().plus(KEPT).isBefore(now)) {
            known = new Counted(read(), now);
            counted = known;
        }
        return known.persons();
    }

    private Map<PeopleGroup, Long> read() {
        return sql
                .sql("""
                        select province_code, craft_code, sex, area, count(*) from craft_actor
                        where kind in ('ARTISAN', 'MASTER')
                        group by province_code, craft_code, sex, area
                        """)
                .query((row, number) -> Map.entry(
                        new PeopleGroup(
                                row.getString(1),
                                row.getString(2),
                                Sex.valueOf(row.getString(3)),
                                Area.valueOf(row.getString(4))),
                        row.getLong(5)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
