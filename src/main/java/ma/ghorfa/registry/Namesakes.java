package ma.ghorfa.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.SearchQuery;

/**
 * Finds among people who were born on one day and live in one province those who may be one person: one would find the
 * one by the name of the other, in either script. A name of one word says too little, and two people whose identity
 * cards are known to differ are two.
 *
 * <p>Many are registered as born on the first of January. So not everybody is compared with everybody: whoever is found by
 * a name has its rarest word.
 */
final class Namesakes {

    /**
     * Somebody, as far as it matters here.
     *
     * @param searchKey of both names
     * @param cin empty where it is not known
     */
    record Person(UUID id, Bilingual name, String searchKey, String cin) {}

    /** Two who may be one; the one who was entered first stands first. */
    record Pair(UUID one, UUID other) {

        static Pair of(UUID some, UUID another) {
            return some.toString().compareTo(another.toString()) < 0
                    ? new Pair(some, another)
                    : new Pair(another, some);
        }
    }

    private static final int FEWEST_WORDS = 2;

    private final List<Person> people;

    /** @param people of one birthday and one province */
    Namesakes(Collection<Person> people) {
        this.people = List.copyOf(people);
    }

    /** Every two who may be one. */
    Set<Pair> pairs() {
        NavigableMap<String, Set<Person>> byWord = byWord();
        var pairs = new LinkedHashSet<Pair>();
        for (Person person : people) {
            for (SearchQuery name : queries(person)) {
                candidates(name, byWord)
                        .filter(other -> !other.id().equals(person.id()) && !haveTwoCards(person, other))
                        .filter(other -> name.finds(other.searchKey()))
                        .forEach(other -> pairs.add(Pair.of(person.id(), other.id())));
            }
        }
        return pairs;
    }

    private NavigableMap<String, Set<Person>> byWord() {
        var byWord = new TreeMap<String, Set<Person>>();
        for (Person person : people) {
            SearchKey.words(SearchKey.indexed(person.searchKey()))
                    .forEach(word -> byWord.computeIfAbsent(word, unknown -> new LinkedHashSet<>())
                            .add(person));
        }
        return byWord;
    }

    /** Who of them may be this one, whose own page may be among them. */
    List<Person> of(Person person) {
        List<SearchQuery> names = queries(person);
        List<String> words = SearchKey.words(person.searchKey());
        return people.stream()
                .filter(other -> !other.id().equals(person.id()) && !haveTwoCards(person, other))
                .filter(other -> names.stream().anyMatch(name -> name.finds(other.searchKey()))
                        || (beginAlike(words, SearchKey.words(other.searchKey())) && findsByName(other, person)))
                .toList();
    }

    /** Whether a word of the one begins a word of the other; to read a name as a query costs more than to ask that. */
    private static boolean beginAlike(List<String> words, List<String> others) {
        return words.stream()
                .anyMatch(word -> others.stream().anyMatch(other -> word.startsWith(other) || other.startsWith(word)));
    }

    /** Two known cards that differ are of two people. */
    static boolean haveTwoCards(Person person, Person other) {
        return !person.cin().isEmpty()
                && !other.cin().isEmpty()
                && !person.cin().equals(other.cin());
    }

    private static boolean findsByName(Person named, Person found) {
        return queries(named).stream().anyMatch(name -> name.finds(found.searchKey()));
    }

    private static List<SearchQuery> queries(Person person) {
        return Stream.of(person.name().ar(), person.name().fr())
                .filter(name -> SearchKey.words(SearchKey.of(name)).size() >= FEWEST_WORDS)
                .map(SearchQuery::of)
                .toList();
    }

    private static Stream<Person> candidates(SearchQuery name, NavigableMap<String, Set<Person>> byWord) {
        return name.terms().stream().flatMap(reading -> {
            List<Set<Person>> having = new ArrayList<>();
            reading.forEach(terms -> having.add(having(terms, byWord)));
            return having.stream().min((some, others) -> Integer.compare(some.size(), others.size())).stream()
                    .flatMap(Set::stream);
        });
    }

    /** @param terms words, or beginnings of words with a star behind them */
    private static Set<Person> having(List<String> terms, NavigableMap<String, Set<Person>> byWord) {
        var having = new LinkedHashSet<Person>();
        for (String term : terms) {
            if (term.endsWith("*")) {
                String beginning = term.substring(0, term.length() - 1);
                byWord.subMap(beginning, beginning + Character.MAX_VALUE)
                        .values()
                        .forEach(having::addAll);
            } else {
                having.addAll(byWord.getOrDefault(term, Set.of()));
            }
        }
        return having;
    }
}
