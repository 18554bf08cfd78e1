package ma.ghorfa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What holds for every text, tried on generated ones; the seed makes a failure come back. */
class GeneratedNamesTests {

    private static final int CASES = 12_000;
    private static final long SEED = 70;
    private static final String ARABIC = "اأإآٱبتثجحخدذرزسشصضطظعغفقكلمنهويىةئؤء";
    private static final String LATIN = "aabcdeefghiijklmnoopqrstuuvwxyzéèïç";
    private static final String ANYTHING =
            "اﻻﷺىیکگـَُّ٠۹09aAéŒß'’-_%\\*+()\"~<>@ \t\n\u200c\u200f\u202e\ufeff\ud800\udc00ⵣ漢";
    private static final List<String> PARTS = List.of(
            "عبد", "ال", "الدين", "الله", "بن", "ابن", "بو", "ابو", "آيت", "الياس", "إلياس", "abd", "abdel", "abder",
            "el", "al", "ben", "bou", "abou", "eddine", "zahra", "ezz", "err", "ech", "mohamed", "houcine", "l'", "d'");

    private final Random random = new Random(SEED);

    @Test
    void theKeyOfAKeyIsTheKey() {
        for (int i = 0; i < CASES; i++) {
            String text = anything(random.nextInt(60));
            String key = SearchKey.of(text);
            assertThat(SearchKey.of(key)).as("key of the key of <%s>", text).isEqualTo(key);
            assertThat(key.length()).isLessThanOrEqualTo(SearchKey.MAX_LENGTH);
            assertThat(key).startsWith(" ").endsWith(" ").doesNotContain("  ");
            assertThat(SearchKey.indexed(key).length()).isLessThanOrEqualTo(3 * SearchKey.MAX_LENGTH);
        }
    }

    @Test
    void aNameIsFoundByItselfAndItsWordsInAnyOrder() {
        for (int i = 0; i < CASES; i++) {
            List<String> words = name();
            String name = String.join(" ", words);
            String key = SearchKey.of(name);
            assertThat(SearchQuery.of(name).finds(key)).as(name).isTrue();
            List<String> other = new ArrayList<>(words);
            Collections.shuffle(other, random);
            String typed = String.join(" ", other.subList(0, 1 + random.nextInt(other.size())));
            assertThat(SearchQuery.of(typed).finds(key))
                    .as("%s in %s", typed, name)
                    .isTrue();
            assertThat(Lookup.likes(name, typed)).as("%s like %s", typed, name).isTrue();
            assertThat(Lookup.terms(name, typed))
                    .as("%s against %s", typed, name)
                    .isTrue();
        }
    }

    @Test
    void aBeginningOfAWordFindsIt() {
        var missed = new ArrayList<String>();
        for (int i = 0; i < CASES; i++) {
            String name = String.join(" ", name());
            String word = name.substring(0, (name + " ").indexOf(" "));
            String typed = word.substring(0, 1 + random.nextInt(word.length()));
            // What may become an article, or the first half of أبو, is not looked for.
            boolean article = typed.matches("a+l*|ا(ل|ب|بو|بن)?");
            if (!article && !SearchQuery.of(typed).finds(SearchKey.of(name))) {
                missed.add(typed + " in " + name);
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void aLongerQueryFindsNothing() {
        for (int i = 0; i < CASES; i++) {
            String name = String.join(" ", name());
            assertThat(SearchQuery.of(name + " qzqzqz").finds(SearchKey.of(name)))
                    .as(name)
                    .isFalse();
        }
    }

    @Test
    void noTextMakesItFailOrSlow() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < CASES; i++) {
                String text = anything(random.nextInt(200));
                SearchQuery query = SearchQuery.of(text);
                assertThat(query.terms()).isNotNull();
                assertThat(query.likes()).isNotNull();
                assertThat(query.match(anything(40))).isNotNull();
            }
            for (String one : List.of(
                    "ا", "ال", "a", "أ ", "a ", "ﷺ", "\u0301", "😀", "\ud800", "abd", "el", "عبدال", "'", "x1")) {
                String text = one.repeat(10_000);
                SearchQuery.of(text).finds(SearchKey.of(text));
                SearchQuery.of(text).finds(SearchKey.of(text, 20_000));
            }
        });
    }

    private List<String> name() {
        String letters = random.nextBoolean() ? ARABIC.substring(5, 33) + "اا" : "abdfhijklmnrstuz";
        var words = new ArrayList<String>();
        int count = 1 + random.nextInt(4);
        while (words.size() < count) {
            words.add(word(letters, 3 + random.nextInt(6)));
        }
        return words;
    }

    private String word(String letters, int length) {
        var word = new StringBuilder();
        while (word.length() < length) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    private String anything(int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            switch (random.nextInt(6)) {
                case 0 -> text.append(word(ARABIC, 1 + random.nextInt(5)));
                case 1 -> text.append(word(LATIN, 1 + random.nextInt(5)));
                case 2 -> text.append(PARTS.get(random.nextInt(PARTS.size())));
                case 3 -> text.append(' ');
                case 4 -> text.append(word(ANYTHING, 1));
                default -> text.appendCodePoint(random.nextInt(0x11_0000));
            }
        }
        return text.toString();
    }
}
