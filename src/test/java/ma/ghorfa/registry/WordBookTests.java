package ma.ghorfa.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A book of words gives the same people as looking at everybody would. */
class WordBookTests {

    private static final Comparator<String> AS_BYTES =
            Comparator.comparing(word -> word.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final Map<UUID, Set<String>> people = new HashMap<>();

    private static String word(Random random) {
        var word = new StringBuilder();
        int letters = 1 + random.nextInt(4);
        for (int letter = 0; letter < letters; letter++) {
            // A few letters, the last of them of four bytes: beginnings of each other, and some words very many have.
            word.appendCodePoint("اabم\uD83D\uDE00".codePointAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private static Set<String> words(Random random) {
        var words = new LinkedHashSet<String>();
        for (int number = random.nextInt(6); number >= 0; number--) {
            words.add(word(random));
        }
        return words;
    }

    private WordBook read() {
        Map<String, List<UUID>> bearers = new TreeMap<>(AS_BYTES);
        people.forEach((person, words) -> words.forEach(word ->
                bearers.computeIfAbsent(word, unknown -> new ArrayList<>()).add(person)));
        var reading = new WordBook.Reading();
        bearers.forEach((word, having) -> having.forEach(person -> reading.add(word, person)));
        return reading.end();
    }

    private static boolean has(Set<String> words, List<String> terms) {
        return terms.stream()
                .anyMatch(term -> term.endsWith("*")
                        ? words.stream().anyMatch(word -> word.startsWith(term.substring(0, term.length() - 1)))
                        : words.contains(term));
    }

    private Set<UUID> expected(List<List<String>> asked) {
        Set<UUID> expected = new HashSet<>();
        people.forEach((person, words) -> {
            if (asked.stream().allMatch(terms -> has(words, terms))) {
                expected.add(person);
            }
        });
        return expected;
    }

    private static List<UUID> all(WordBook.Bearers bearers) {
        var all = new ArrayList<UUID>();
        while (bearers.hasNext()) {
            all.addAll(bearers.next(7));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesEachWhoHasAllWordsOnce(long seed) {
        var random = new Random(seed);
        for (int person = 0; person < 700; person++) {
            people.put(new UUID(random.nextLong(), random.nextLong()), words(random));
        }
        WordBook book = read();
        assertThat(book.people()).isEqualTo(700);
        for (int question = 0; question < 100; question++) {
            if (question % 3 == 0) {
                UUID person = new UUID(random.nextLong(), random.nextLong());
                Set<String> words = words(random);
                people.put(person, words);
                book.written(person, words);
            }
            List<List<String>> asked = new ArrayList<>();
            for (int list = random.nextInt(3); list >= 0; list--) {
                var terms = new ArrayList<String>();
                for (int term = random.nextInt(3); term >= 0; term--) {
                    terms.add(random.nextBoolean() ? word(random) + "*" : word(random));
                }
                asked.add(terms);
            }
            WordBook.Bearers three = book.bearers(asked, 3);
            assertThat(three.isCut())
                    .isEqualTo(all(book.bearers(asked, Integer.MAX_VALUE)).size() > 3);
            assertThat(all(three)).hasSizeLessThanOrEqualTo(3);
            List<UUID> given = all(book.bearers(asked, Integer.MAX_VALUE));
            assertThat(given).as("%s", asked).doesNotHaveDuplicates().containsAll(expected(asked));
            if (given.size() > 64) {
                assertThat(given).as("%s", asked).hasSameSizeAs(expected(asked));
            }
        }
    }

    @Test
    void whoIsWrittenAnewHasTheWordsOfBothTogether() {
        UUID person = new UUID(1, 2);
        people.put(person, Set.of("حسن", "بوعزه"));
        WordBook book = read();
        book.written(person, Set.of("حسن", "علوي", "#nia1"));
        assertThat(all(book.bearers(List.of(List.of("حسن"), List.of("علوي")), 99)))
                .contains(person);
        assertThat(all(book.bearers(List.of(List.of("بوع*")), 99))).contains(person);
        assertThat(all(book.bearers(List.of(List.of("#nia1")), 99))).isEmpty();
        assertThat(all(book.bearers(List.of(List.of("حسن")), 99))).containsExactly(person, person);
        assertThat(book.later()).isEqualTo(1);
    }

    @Test
    void anEmptyBookGivesNobody() {
        assertThat(all(read().bearers(List.of(List.of("م*"), List.of("محمد")), 99)))
                .isEmpty();
    }
}
