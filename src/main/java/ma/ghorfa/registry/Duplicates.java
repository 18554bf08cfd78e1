package ma.ghorfa.registry;

import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Utc;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.registry.Namesakes.Pair;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pages of the register that may be one person's: names that one would find by each other, one birthday, one province. A
 * person decides on each pair; to put two pages together see {@link Merges}.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + REGISTRY_READ + "')")
public class Duplicates {

    /** The list is a pile of work: more come up as these are decided. */
    public static final int AT_ONCE = 200;

    private final JdbcClient sql;
    private final ActorReader reader;
    private final ActorPairs pairs;
    private final ActorStore store;
    private final DuplicateSweep sweep;
    private final Journal journal;
    private final CurrentAccount account;
    private final Clock clock;

    Duplicates(
            JdbcClient sql,
            ActorReader reader,
            ActorPairs pairs,
            ActorStore store,
            DuplicateSweep sweep,
            Journal journal,
            CurrentAccount account,
            Clock clock) {
        this.sql = sql;
        this.reader = reader;
        this.pairs = pairs;
        this.store = store;
        this.sweep = sweep;
        this.journal = journal;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Pairs, those found first first, at most {@link #AT_ONCE}.
     *
     * @param decided those of which somebody said that they are two, instead of those to look at
     * @param province null for all of them
     */
    public List<DuplicatePair> list(boolean decided, @Nullable ProvinceCode province) {
        record Found(
                UUID one,
                UUID other,
                @Nullable String by,
                @Nullable LocalDateTime at) {}
        List<Found> found = sql.sql("""
                        select p.one_id, p.other_id, p.decided_by, p.decided_at
                        from actor_pair p join craft_actor a on a.id = p.one_id join craft_actor b on b.id = p.other_id
                        where p.state = :state and (:province is null or a.province_code = :province)
                        order by p.id limit :most
                        """)
                .param("state", decided ? "DISTINCT" : "OPEN")
                .param("province", province == null ? null : province.value())
                .param("most", AT_ONCE)
                .query((row, number) -> new Found(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, LocalDateTime.class)))
                .list();
        Map<UUID, ActorRow> rows =
                reader
                        .rows(found.stream()
                                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
        var pairsFound = new ArrayList<DuplicatePair>();
        for (Found pair : found) {
            @Nullable ActorRow one = rows.get(pair.one());
            @Nullable ActorRow other = rows.get(pair.other());
            if (one != null && other != null) {
                pairsFound.add(
                        new DuplicatePair(one, other, pair.by(), pair.at() == null ? null : Utc.instant(pair.at())));
            }
        }
        return pairsFound;
    }

    /** How many pairs wait for somebody to look at them. */
    public long open() {
        return sql.sql("select count(*) from actor_pair where state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    /** Remembers that two pages are two people's, and who said so. */
    @Transactional
    @PreAuthorize("hasRole('" + REGISTRY_WRITE + "')")
    public void distinct(ActorId one, ActorId other) {
        store.get(one);
        store.get(other);
        pairs.decide(Pair.of(one.value(), other.value()), account.username(), Utc.column(clock.instant()));
        journal.record("registry.actorsDistinct", Register.SUBJECT, one.value(), Map.of("other", other.toString()));
    }

    /**
     * Takes back that two pages are two people's: the pair waits to be looked at again.
     *
     * @throws NotFoundException where nobody had said so, or somebody took it back before
     */
    @Transactional
    @PreAuthorize("hasRole('" + REGISTRY_WRITE + "')")
    public void reopen(ActorId one, ActorId other) {
        Pair pair = Pair.of(one.value(), other.value());
        int reopened = sql.sql("""
                        update actor_pair set state = 'OPEN', decided_by = null, decided_at = null, inherited_by = null
                        where one_id = :one and other_id = :other and state = 'DISTINCT'
                        """)
                .param("one", pair.one())
                .param("other", pair.other())
                .update();
        if (reopened == 0) {
            throw new NotFoundException();
        }
        journal.record("registry.pairReopened", Register.SUBJECT, one.value(), Map.of("other", other.toString()));
    }

    /** Has the whole register looked through, in the background; needed after much came in by an import. */
    @Transactional
    @PreAuthorize("hasRole('" + REGISTRY_WRITE + "')")
    public void lookThrough() {
        sweep.ask(account.username());
    }

    public boolean isLookingThrough() {
        return sweep.isUnderWay();
    }

    /** When the whole register was last looked through. */
    public Optional<Instant> lookedThrough() {
        return sweep.finished();
    }
}
