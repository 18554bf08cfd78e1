package ma.ghorfa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Names that people write in several ways are found, and names that are others are not. The lists are in
 * {@code src/test/resources/search}; precision is measured over both: of all pairs of a stored name and a query that are
 * found, the share that should be.
 */
class FindANameTests {

    @Test
    void findsEveryNameOfTheList() throws IOException {
        List<Pair> pairs = pairs("found.tsv");
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(500).doesNotHaveDuplicates();
        assertThat(pairs.stream().filter(pair -> !pair.isFound())).isEmpty();
    }

    @Test
    void findsNoNameThatIsAnother() throws IOException {
        List<Pair> pairs = pairs("not-found.tsv");
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
        assertThat(pairs.stream().filter(Pair::isFound)).isEmpty();
    }

    /** What a database narrows by must let through all that is found, by every one of its ways. */
    @Test
    void aDatabaseLetsThroughWhatIsFound() throws IOException {
        assertThat(pairs("found.tsv").stream().filter(pair -> !Lookup.likes(pair.name(), pair.typed())))
                .as("not let through by the patterns")
                .isEmpty();
        assertThat(pairs("found.tsv").stream().filter(pair -> !Lookup.terms(pair.name(), pair.typed())))
                .as("not let through by the index of words")
                .isEmpty();
    }

    /** And almost nothing else: what is only there because two typed words began the same word. */
    @Test
    void aDatabaseLetsThroughLittleElse() throws IOException {
        assertThat(pairs("not-found.tsv").stream().filter(pair -> Lookup.likes(pair.name(), pair.typed())))
                .hasSizeLessThanOrEqualTo(5);
        assertThat(pairs("not-found.tsv").stream().filter(pair -> Lookup.terms(pair.name(), pair.typed())))
                .hasSizeLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "' ،؛ ', EMPTY",
        "العلوي, NAME",
        "AB123456, CIN",
        "bk ١٢٣٤, CIN",
        "a-12, CIN",
        "ABC12, NAME",
        "AB1234567, NAME",
        "۱۲ ۳۴, DIGITS",
        "2025/0012, DIGITS",
        "١٢ أحمد, NAME"
    })
    void tellsANumberFromAName(String typed, SearchQuery.Kind kind) {
        assertThat(SearchQuery.of(typed).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "علوي احمد, أحمد العلوي, علوي=العلوي|احمد=أحمد, false",
        "Alawi Mohamed, Muhammad El Alaoui, alawi=alaoui|mohamed=muhammad, false",
        "عبدالرحيم, عبد الرحيم التازي, عبدالرحيم=عبد|عبدالرحيم=الرحيم, false",
        "benjelloun, Omar Ben Jelloun, benjelloun=ben jelloun, false",
        "محمد أمين, محمدأمين التازي, محمد أمين=محمدأمين, false",
        "benn, Mustapha Bennani, benn=bennani, true"
    })
    void saysWhy(String typed, String name, String why, boolean literal) {
        SearchMatch match = SearchQuery.of(typed).match(name).orElseThrow();
        assertThat(match.words().stream().map(found -> found.asked() + "=" + found.found()))
                .containsExactly(why.split("\\|"));
        assertThat(match.isLiteral()).isEqualTo(literal);
    }

    @Test
    void saysNothingAboutANameThatIsNotFound() {
        assertThat(SearchQuery.of("محمود").match("محمد العلوي")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "محمد العلوي | \" محمد علوي \"",
                "عبدالرحيم | \" عبد رحيم \"",
                "إلياس | \" إلياس \"",
                "Mohammed El-Alaoui | \" muhamad alaui \"",
                "Abd Errahim | \" abd rahim \"",
                "Fatimazohra | \" fatima zahra \"",
                "M'hamed | \" mhamad \"",
                "١٢ ۳ | \" 12 3 \"",
                "😀 | \" \""
            })
    void hasAShape(String name, String key) {
        assertThat(SearchKey.of(name)).isEqualTo(key);
    }

    @Test
    void theIndexAlsoKnowsWhereTwoWordsMeet() {
        assertThat(SearchKey.indexed(SearchKey.of("Omar Ben Jelloun"))).isEqualTo(" umar ban jalun xumarban xbanja ");
    }

    @ParameterizedTest
    @CsvSource({
        "احمد, أحمد العلوي",
        "العلوي, أحمد علوي",
        "علوي, أحمد العلوي",
        "علو, أحمد العلوي",
        "علوي احمد, أحمد العلوي",
        "فاطمه, فاطمة الزهراء",
        "مصطفي, مصطفى بناني",
        "مُحَمَّد, محمد",
        "محـــمد, محمد",
        "الياس, إلياس",
        "ben, Bennani Mustapha",
        "MUSTAPHA, Bennani Mustapha",
        "elise, Élise",
        "'', anybody",
        "12, ١٢"
    })
    void finds(String typed, String name) {
        assertThat(SearchQuery.of(typed).finds(SearchKey.of(name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "حامد, حميد",
        "أحمد أحمد, أحمد العلوي",
        "أحمد العلوي الطاهري, أحمد العلوي",
        "لياس, إلياس",
        "ahmed, أحمد",
        "nani, Bennani"
    })
    void doesNotFind(String typed, String name) {
        assertThat(SearchQuery.of(typed).finds(SearchKey.of(name))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "محمد, محمد أحمد, true",
        "أحمد محمد, محمد أحمد, true",
        "MOHAM, Mohammed Ahmed, true",
        "محمد محمد, محمد أحمد, false",
        "احمد, محمد أحمد, false",
        "mohamed, Mohammed, false",
        "'', محمد, false"
    })
    void knowsWhatStandsThereAsItWasTyped(String typed, String name, boolean literally) {
        assertThat(SearchQuery.of(typed).isLiterallyIn(name)).isEqualTo(literally);
    }

    @Test
    void whatIsNotFoundDoesNotStandThereAsItWasTyped() throws IOException {
        assertThat(pairs("not-found.tsv"))
                .noneMatch(pair -> SearchQuery.of(pair.typed()).isLiterallyIn(pair.name()));
    }

    private static List<Pair> pairs(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(FindANameTests.class.getResourceAsStream("/search/" + file), file)) {
            return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(parts -> new Pair(parts[0], parts[1]))
                    .toList();
        }
    }

    private record Pair(String name, String typed) {

        boolean isFound() {
            return SearchQuery.of(typed).finds(SearchKey.of(name));
        }
    }
}
