package ma.ghorfa.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
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

    private static final String BORN = "select birth_date, province_code, name_ar, name_fr, search_key, cin, nia, id"
            + " from craft_actor force index (craft_actor_born) where ";
    private static final String ON_THE_DAY = "birth_date = ? and province_code = ? order by cin";
    private static final String WITHOUT_CARD = "(birth_date = ? and province_code = ? and cin = '')";

    private record Born(LocalDate day, String province) {}

    /** @param row of the file, 0 for somebody in the register */
    private record Person(Namesakes.Person named, Set<String> words, String nia, long row) {}

    private final JdbcClient sql;

    Alikes(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param fresh rows that would make somebody new, in the order of the file */
    void note(List<Candidate<ActorEntry>> fresh) {
        Map<Born, List<Person>> known = stored(fresh);
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
                firstAlike(person, sameDay).ifPresent(other -> note(candidate, other));
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

    /** Those in the register who may be one of these; of those whose card is known, who has none. */
    private Map<Born, List<Person>> stored(List<Candidate<ActorEntry>> fresh) {
        Set<Born> withCard = new LinkedHashSet<>();
        Set<Born> withoutCard = new LinkedHashSet<>();
        for (Candidate<ActorEntry> candidate : fresh) {
            Born born = born(candidate);
            if (born != null) {
                boolean hasCard =
                        !Objects.requireNonNull(candidate.value().actor()).cin().isEmpty();
                (hasCard ? withCard : withoutCard).add(born);
            }
        }
        // A birthday of both kinds is asked once, for everybody: those without a card are among them, and come first.
        withCard.removeAll(withoutCard);
        Map<Born, List<Person>> stored = new HashMap<>();
        inPieces(withoutCard, some -> ask(eachUpToSoMany(some, ON_THE_DAY), some, stored));
        inPieces(withCard, some -> {
            // Read as one; a statement of its own for each would take longer to plan than to run.
            int most = MOST * some.size();
            Map<Born, List<Person>> found = new HashMap<>();
            int read = ask(
                    BORN + String.join(" or ", Collections.nCopies(some.size(), WITHOUT_CARD)) + " limit " + most,
                    some,
                    found);
            if (read == most) {
                found.clear();
                ask(eachUpToSoMany(some, WITHOUT_CARD), some, found);
            }
            stored.putAll(found);
        });
        return stored;
    }

    private static void inPieces(Set<Born> days, Consumer<List<Born>> ask) {
        List<Born> all = List.copyOf(days);
        for (int from = 0; from < all.size(); from += ASKED_AT_ONCE) {
            ask.accept(all.subList(from, Math.min(all.size(), from + ASKED_AT_ONCE)));
        }
    }

    private static String eachUpToSoMany(List<Born> days, String condition) {
        return String.join(
                " union all ", Collections.nCopies(days.size(), "(" + BORN + condition + " limit " + MOST + ")"));
    }

    /** @return how many were found */
    private int ask(String statement, List<Born> days, Map<Born, List<Person>> found) {
        List<Object> parameters = new ArrayList<>();
        for (Born born : days) {
            parameters.add(born.day());
            parameters.add(born.province());
        }
        List<Born> read = sql.sql(statement)
                .params(parameters)
                .query((row, number) -> {
                    var born = new Born(row.getObject(1, LocalDate.class), row.getString(2));
                    List<Person> sameDay = found.computeIfAbsent(born, nobody -> new ArrayList<>());
                    // Asked for together, one birthday may bring more than it would alone.
                    if (sameDay.size() < MOST) {
                        sameDay.add(person(
                                row.getObject(8, UUID.class),
                                Bilingual.of(row.getString(3), row.getString(4)),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                0));
                    }
                    return born;
                })
                .list();
        return read.size();
    }

    private static Person person(UUID id, Bilingual name, String searchKey, String cin, String nia, long row) {
        return new Person(
                new Namesakes.Person(id, name, searchKey, cin), new HashSet<>(SearchKey.words(searchKey)), nia, row);
    }

    /** Who of them may be this one, as the first; who has no word in common is not asked. */
    private static Optional<Person> firstAlike(Person person, List<Person> others) {
        Map<UUID, Person> asked = new LinkedHashMap<>();
        for (Person other : others) {
            if (!Namesakes.haveTwoCards(person.named(), other.named())
                    && person.words().stream().anyMatch(other.words()::contains)) {
                asked.put(other.named().id(), other);
            }
        }
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        return new Namesakes(asked.values().stream().map(Person::named).toList())
                .of(person.named()).stream().findFirst().map(found -> asked.get(found.id()));
    }
}
