package ma.ghorfa.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.base.Utc;
import ma.ghorfa.registry.Namesakes.Pair;
import ma.ghorfa.registry.Namesakes.Person;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pairs of pages that may be one person's. They are kept up with each page that is entered or changed here; what comes
 * into the register by another way, such as an import, {@link DuplicateSweep} looks through.
 */
@Component
class ActorPairs {

    /** Of one birthday in one province; a nominal birthday has some thousands. */
    private static final int MOST = 20_000;

    private static final int KEPT_AT_ONCE = 500;

    private static final String PERSON = "select id, name_ar, name_fr, search_key, cin from craft_actor";

    private final JdbcClient sql;
    private final Clock clock;

    ActorPairs(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Finds anew with whom somebody may be one person. What was decided stays decided, and a pair in its place. */
    void refresh(CraftActor actor) {
        var person = new Person(actor.id().value(), actor.name(), actor.searchKey(), actor.cin());
        Set<Pair> pairs = new Namesakes(born(actor.birthDate(), actor.provinceCode()))
                .of(person).stream()
                        .map(other -> Pair.of(person.id(), other.id()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        record Open(UUID id, Pair pair) {}
        List<UUID> over = sql
                .sql("""
                        select id, one_id, other_id from actor_pair
                        where state = 'OPEN' and (one_id = :actor or other_id = :actor)
                        """)
                .param("actor", person.id())
                .query((row, number) -> new Open(
                        row.getObject(1, UUID.class),
                        new Pair(row.getObject(2, UUID.class), row.getObject(3, UUID.class))))
                .list()
                .stream()
                .filter(open -> !pairs.contains(open.pair()))
                .map(Open::id)
                .toList();
        if (!over.isEmpty()) {
            sql.sql("delete from actor_pair where id in (:over)")
                    .param("over", over)
                    .update();
        }
        keep(pairs);
    }

    /** With whom somebody may be one person, as long as nobody decided on it. */
    List<UUID> alike(ActorId actor) {
        return sql.sql("""
                        select if(one_id = :actor, other_id, one_id) from actor_pair
                        where state = 'OPEN' and (one_id = :actor or other_id = :actor) order by id
                        """).param("actor", actor.value()).query(UUID.class).list();
    }

    /** Everybody who was born on a day in a province; nobody where no day is given. */
    List<Person> born(@Nullable LocalDate day, String province) {
        if (day == null) {
            return List.of();
        }
        return sql.sql(PERSON + " where birth_date = :day and province_code = :province limit " + MOST)
                .param("day", day)
                .param("province", province)
                .query((row, number) -> person(row))
                .list();
    }

    private static Person person(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Person(
                row.getObject(1, UUID.class),
                ma.ghorfa.base.Bilingual.of(row.getString(2), row.getString(3)),
                row.getString(4),
                row.getString(5));
    }

    /** Keeps pairs, and of those that are known that they were found once more. */
    void keep(Collection<Pair> pairs) {
        List<Pair> all = List.copyOf(pairs);
        for (int from = 0; from < all.size(); from += KEPT_AT_ONCE) {
            List<Pair> some = all.subList(from, Math.min(all.size(), from + KEPT_AT_ONCE));
            List<Object> parameters = new ArrayList<>(some.size() * 5);
            LocalDateTime now = Utc.column(clock.instant());
            for (Pair pair : some) {
                parameters.add(UuidVersion7Strategy.INSTANCE.generateUuid(null));
                parameters.add(pair.one());
                parameters.add(pair.other());
                parameters.add(now);
                parameters.add(now);
            }
            sql.sql("insert into actor_pair (id, one_id, other_id, state, found_at, looked_at) values "
                            + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, 'OPEN', ?, ?)"))
                            + " on duplicate key update looked_at = values(looked_at)")
                    .params(parameters)
                    .update();
        }
    }

    /** The register was looked through from that moment on: whatever was not found since then is no pair any more. */
    void forgetNotFoundSince(LocalDateTime asked) {
        sql.sql("delete from actor_pair where state = 'OPEN' and (looked_at is null or looked_at < :asked)")
                .param("asked", asked)
                .update();
    }

    /** Somebody's page is no more; what was decided on it is kept for the day it comes back. */
    void forget(ActorId actor) {
        sql.sql("delete from actor_pair where state = 'OPEN' and (one_id = :id or other_id = :id)")
                .param("id", actor.value())
                .update();
    }

    /** Whoever is not the one is not the other either, as long as a merge makes one person of the two. */
    void inherit(MergeId merge, ActorId from, ActorId to) {
        record Decided(UUID other, String by, LocalDateTime at) {}
        sql
                .sql("""
                        select if(one_id = :from, other_id, one_id), decided_by, decided_at from actor_pair
                        where state = 'DISTINCT' and (one_id = :from or other_id = :from)
                        """)
                .param("from", from.value())
                .query((row, number) -> new Decided(
                        row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDateTime.class)))
                .list()
                .stream()
                .filter(decided -> !decided.other().equals(to.value()))
                // What was decided on the page itself stays as it was decided. The state is set last: the others ask
                // it.
                .forEach(decided ->
                        decide(Pair.of(to.value(), decided.other()), decided.by(), decided.at(), merge.value(), """
                                inherited_by = if(state = 'OPEN', :merge, inherited_by),
                                decided_at = if(state = 'OPEN', :at, decided_at),
                                decided_by = if(state = 'OPEN', :by, decided_by), state = 'DISTINCT'
                                """));
    }

    /** The merge is taken apart: what came with it goes. Who may be one person with whom is to be found anew. */
    void takeBack(MergeId merge) {
        sql.sql("delete from actor_pair where inherited_by = :merge")
                .param("merge", merge.value())
                .update();
    }

    /** Two are not one person. */
    void decide(Pair pair, String by, LocalDateTime at) {
        decide(pair, by, at, null, "state = 'DISTINCT', decided_at = :at, decided_by = :by, inherited_by = :merge");
    }

    private void decide(Pair pair, String by, LocalDateTime at, @Nullable UUID merge, String known) {
        sql.sql("""
                insert into actor_pair (id, one_id, other_id, state, found_at, decided_at, decided_by, inherited_by)
                values (:id, :one, :other, 'DISTINCT', :at, :at, :by, :merge)
                on duplicate key update
                """ + known)
                .param("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .param("one", pair.one())
                .param("other", pair.other())
                .param("at", at)
                .param("by", by)
                .param("merge", merge)
                .update();
    }
}
