package ma.ghorfa.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.ActorKind;
import ma.ghorfa.registry.Area;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many persons the register has of each group. Counting goes through the whole register, so it is done once for
 * everybody who asks, and again when the count is a few minutes old; it lies in memory only. While one of them has it counted
 * again, the others are given the count before.
 */
@Component
class RegisteredPeople {

    static final Duration KEPT = Duration.ofMinutes(5);

    private record Counted(Map<PeopleGroup, Long> persons, Instant at) {}

    private final JdbcClient sql;
    private final Clock clock;
    private final Lock counting = new ReentrantLock();
    private volatile @Nullable Counted counted;

    RegisteredPeople(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Waits for somebody else's answer only before the first one is there; so it is to be asked without a connection. */
    Map<PeopleGroup, Long> count() {
        Counted known = counted;
        if (known == null) {
            counting.lock();
            try {
                return renewed();
            } finally {
                counting.unlock();
            }
        }
        if (!isFresh(known) && counting.tryLock()) {
            try {
                return renewed();
            } finally {
                counting.unlock();
            }
        }
        return known.persons();
    }

    /** Counted again, unless somebody else just did so. */
    private Map<PeopleGroup, Long> renewed() {
        Counted last = counted;
        if (last == null || !isFresh(last)) {
            Instant now = clock.instant();
            last = new Counted(read(), now);
            counted = last;
        }
        return last.persons();
    }

    private boolean isFresh(Counted known) {
        return !known.at().plus(KEPT).isBefore(clock.instant());
    }

    private Map<PeopleGroup, Long> read() {
        return sql
                .sql("""
                        select province_code, craft_code, sex, area, count(*) from craft_actor
                        where kind in (:persons)
                        group by province_code, craft_code, sex, area
                        """)
                .param(
                        "persons",
                        Arrays.stream(ActorKind.values())
                                .filter(ActorKind::isPerson)
                                .map(Enum::name)
                                .toList())
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
