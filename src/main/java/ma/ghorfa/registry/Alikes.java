package ma.ghorfa.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.intake.Candidate;
import ma.ghorfa.intake.Outcome;
import ma.ghorfa.search.SearchKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notes those of an extract who may be in the register already although their numbers do not say so: of one birthday, one
 * province, as {@link Namesakes} compares them. Such a row is written; whoever imports looks at it.
 */
final class Alikes {

    private static final int ASKED_AT_ONCE = 200;

    /** Of one birthday in one province so many are looked at; a nominal birthday, the first of January, has thousands. */
    private static final int MOST = 200;

    private static final String BORN = "(select birth_date, province_code, name_ar, name_fr, search_key, cin, nia, id"
            + " from craft_actor where birth_date = ? and province_code = ? limit " + MOST + ")";

    private record Born(LocalDate day, String province) {}

    /** @param row of the file, 0 for somebody in the register */
    private record Person(Namesakes.Person named, Set<String> words, String nia, long row) {}

    private final JdbcClient sql;

    Alikes(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param fresh rows that would make somebody new, in the order of the file */
    void note(List<Candidate<ActorEntry>> fresh) {
        Set<Born> days = new LinkedHashSet<>();
        for (Candidate<ActorEntry> candidate : fresh) {
            Born born = born(candidate);
            if (born != null) {
                days.add(born);
            }
        }
        Map<Born, List<Person>> known = stored(List.copyOf(days));
        for (Candidate<ActorEntry> candidate : fresh) {
            Born born = born(candidate);
            if (born != null) {
                List<Person> sameDay = known.computeIfAbsent(born, nobody -> new ArrayList<>());
                CraftActor actor = Objects.requireNonNull(candidate.value().actor());
                Person person = person(
                        actor.id().value(),
                        actor.name(),
                        actor.searchKey(),
                        actor.cin(),
                        actor.nia(),
                        candidate.row().number());
                sameDay.stream()
                        .filter(other -> alike(person, other))
                        .findFirst()
                        .ifPresent(other -> note(candidate, other));
                sameDay.add(person);
            }
        }
    }

    private static @Nullable Born born(Candidate<ActorEntry> candidate) {
        ActorLine line = candidate.value().line();
        return candidate.outcome() == Outcome.CREATED && line.birthDate() != null && line.province() != null
                ? new Born(line.birthDate(), line.province().value())
                : null;
    }

    private static void note(Candidate<ActorEntry> candidate, Person other) {
        if (other.row() > 0) {
            candidate
                    .row()
                    .note(
                            "",
                            "registry.intake.alikeRow",
                            other.named().name().ar(),
                            other.named().name().fr(),
                            other.row());
        } else {
            candidate
                    .row()
                    .note(
                            "",
                            "registry.intake.alike",
                            other.named().name().ar(),
                            other.named().name().fr(),
                            other.nia());
        }
    }

    private Map<Born, List<Person>> stored(List<Born> days) {
        Map<Born, List<Person>> stored = new HashMap<>();
        for (int from = 0; from < days.size(); from += ASKED_AT_ONCE) {
            List<Born> some = days.subList(from, Math.min(days.size(), from + ASKED_AT_ONCE));
            List<Object> parameters = new ArrayList<>();
            for (Born born : some) {
                parameters.add(born.day());
                parameters.add(born.province());
            }
            sql.sql(String.join(" union all ", Collections.nCopies(some.size(), BORN)))
                    .params(parameters)
                    .query(row -> {
                        stored.computeIfAbsent(
                                        new Born(row.getObject(1, LocalDate.class), row.getString(2)),
                                        nobody -> new ArrayList<>())
                                .add(person(
                                        row.getObject(8, UUID.class),
                                        Bilingual.of(row.getString(3), row.getString(4)),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getString(7),
                                        0));
                    });
        }
        return stored;
    }

    private static Person person(UUID id, Bilingual name, String searchKey, String cin, String nia, long row) {
        return new Person(
                new Namesakes.Person(id, name, searchKey, cin), new HashSet<>(SearchKey.words(searchKey)), nia, row);
    }

    /** Whether the two may be one; who has no word in common with the other is not asked. */
    private static boolean alike(Person one, Person other) {
        return one.words().stream().anyMatch(other.words()::contains)
                && !new Namesakes(List.of(other.named())).of(one.named()).isEmpty();
    }
}
