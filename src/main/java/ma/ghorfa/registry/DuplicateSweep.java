package ma.ghorfa.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.base.Utc;
import ma.ghorfa.registry.Namesakes.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through the whole register for pages that may be one person's, by birthday and province along the index. How far it
 * came is stored with what it found: stopped at any moment, it goes on where it was. At its end, open pairs that it did not
 * find any more are forgotten.
 */
@Component
class DuplicateSweep {

    /** So many people are looked at in one transaction. */
    private static final int STEP = 2_000;

    private static final Duration SPELL = Duration.ofSeconds(5);

    /** Those who are compared with each other. */
    private record Born(LocalDate day, String province) {

        static final Born BEFORE_ALL = new Born(LocalDate.EPOCH.withYear(1), "");
    }

    private record UnderWay(Born lookedUntil, LocalDateTime asked) {}

    private final JdbcClient sql;
    private final ActorPairs pairs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DuplicateSweep(JdbcClient sql, ActorPairs pairs, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.pairs = pairs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Has the register looked through from its beginning; one that is under way begins anew. */
    void ask(String by) {
        sql.sql("""
                insert into duplicate_sweep (the_only_one, asked_at, asked_by) values (1, :at, :by)
                on duplicate key update looked_until = null, looked_province = null, asked_at = :at, asked_by = :by, finished_at = null
                """).param("at", Utc.column(clock.instant())).param("by", by).update();
    }

    /** When the last one was finished; empty where none was, or one is under way. */
    Optional<Instant> finished() {
        return sql.sql("select finished_at from duplicate_sweep where finished_at is not null")
                .query(LocalDateTime.class)
                .optional()
                .map(Utc::instant);
    }

    boolean isUnderWay() {
        return sql.sql("select count(*) from duplicate_sweep where finished_at is null")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A spell at a time: whatever else is due comes in between. */
    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT10S")
    void goOn() {
        Instant end = clock.instant().plus(SPELL);
        boolean more = isUnderWay();
        while (more && clock.instant().isBefore(end)) {
            more = step();
        }
    }

    /**
     * Looks at the next birthdays and provinces.
     *
     * @return whether there are more
     */
    boolean step() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<UnderWay> underWay = sql.sql("""
                            select looked_until, looked_province, asked_at from duplicate_sweep
                            where finished_at is null for update
                            """)
                    .query((row, number) -> new UnderWay(
                            born(row.getObject(1, LocalDate.class), row.getString(2)),
                            row.getObject(3, LocalDateTime.class)))
                    .optional();
            return underWay.map(this::look).orElse(false);
        }));
    }

    private static Born born(@Nullable LocalDate day, @Nullable String province) {
        return day == null ? Born.BEFORE_ALL : new Born(day, province == null ? "" : province);
    }

    private boolean look(UnderWay underWay) {
        Born until = underWay.lookedUntil();
        int looked = 0;
        while (looked < STEP) {
            Born next = next(until).orElse(null);
            if (next == null) {
                pairs.forgetNotFoundSince(underWay.asked());
                sql.sql("update duplicate_sweep set finished_at = :at")
                        .param("at", Utc.column(clock.instant()))
                        .update();
                return false;
            }
            List<Person> people = pairs.born(next.day(), next.province());
            pairs.keep(new Namesakes(people).pairs());
            looked += people.size();
            until = next;
        }
        sql.sql("update duplicate_sweep set looked_until = :day, looked_province = :province")
                .param("day", until.day())
                .param("province", until.province())
                .update();
        return true;
    }

    private Optional<Born> next(Born after) {
        return sql.sql("""
                        select birth_date, province_code from craft_actor
                        where birth_date > :day or (birth_date = :day and province_code > :province)
                        order by birth_date, province_code limit 1
                        """)
                .param("day", after.day())
                .param("province", after.province())
                .query((row, number) -> new Born(row.getObject(1, LocalDate.class), row.getString(2)))
                .optional();
    }
}
