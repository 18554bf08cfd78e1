package ma.ghorfa.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;
import ma.ghorfa.base.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through the whole register for pages that may be one person's, birthday by birthday along the index. How far it
 * came is stored with what it found: stopped at any moment, it goes on where it was.
 */
@Component
class DuplicateSweep {

    /** So many people are looked at in one transaction. */
    private static final int STEP = 2_000;

    private static final Duration SPELL = Duration.ofSeconds(5);

    private record State(
            @Nullable LocalDate lookedUntil, @Nullable Instant finished) {}

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
                on duplicate key update looked_until = null, asked_at = :at, asked_by = :by, finished_at = null
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
     * Looks at the next birthdays.
     *
     * @return whether there are more
     */
    boolean step() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<State> state = sql.sql("select looked_until, finished_at from duplicate_sweep for update")
                    .query((row, number) -> new State(
                            row.getObject(1, LocalDate.class),
                            row.getObject(2, LocalDateTime.class) == null ? null : Instant.EPOCH))
                    .optional();
            return state.filter(sweep -> sweep.finished() == null)
                    .map(sweep -> look(sweep.lookedUntil()))
                    .orElse(false);
        }));
    }

    private boolean look(@Nullable LocalDate lookedUntil) {
        @Nullable LocalDate until = lookedUntil;
        int looked = 0;
        while (looked < STEP) {
            LocalDate day = next(until).orElse(null);
            if (day == null) {
                sql.sql("update duplicate_sweep set finished_at = :at")
                        .param("at", Utc.column(clock.instant()))
                        .update();
                return false;
            }
            var people = pairs.born(day);
            people.values().forEach(some -> pairs.keep(new Namesakes(some).pairs()));
            looked += people.values().stream().mapToInt(Collection::size).sum();
            until = day;
        }
        sql.sql("update duplicate_sweep set looked_until = :day")
                .param("day", until)
                .update();
        return true;
    }

    private Optional<LocalDate> next(@Nullable LocalDate after) {
        return sql.sql("select birth_date from craft_actor where birth_date > :after order by birth_date limit 1")
                .param("after", after == null ? LocalDate.EPOCH.withYear(1) : after)
                .query(LocalDate.class)
                .optional();
    }
}
