package ma.ghorfa.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Table;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Any mixture of Arabic, Latin, digits, brackets and signs")
class RandomTextTests {

    private static final PdfRenderer RENDERER = new PdfRenderer(new Texts());

    private static final List<String> ARABIC = List.of(
            ("محضر الدورة العادية للجمعية العامة لا إله الإجماع الآراء اللآلئ رؤية مسؤول شيء مخيم حجج في إلى على أن مع ضد"
                            + " امتناع مقرر أ ب ج")
                    .split(" "));
    private static final List<String> VOCALISED = List.of(
            ("مُحَمَّدٌ وَالِدُ الأَسْتَاذِ عضوًا صباحًا مـــحـــضـــر كـتـاب قُدِّمَ يُصَادَقُ هُوَ ٱلله لَا حَمَدَ لِمُحَمَّدٍ تَحَجَّجَ"
                            + " نـ هـ اَللّٰه")
                    .split(" "));
    private static final List<String> LATIN =
            List.of("VAEP CNSS PDR Fès Meknès l’artisanat École coût office fiche œuvre Abdelhak B. n° a x".split(" "));
    private static final List<String> NUMBERS = List.of(
            "1",
            "7",
            "10",
            "61",
            "2025",
            "26/06/2025",
            "18-09",
            "1-11-89",
            "2022–2027",
            "1 250 000,00",
            "3,5",
            "10:30",
            "100%",
            "+212 535 62 00 00",
            "2-0049/DE/SPC",
            "2025/117",
            "-5");
    private static final List<String> SIGNS = List.of(", ، ؛ ؟ . : ! - – / ... … * = + %".split(" "));
    private static final List<String> FRAMES =
            List.of("(%s)", "«%s»", "[%s]", "\"%s\"", "%s،", "%s.", "%s:", "{%s}", "<%s>");

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String word(Random random) {
        int kind = random.nextInt(100);
        String word = one(
                random, kind < 45 ? ARABIC : kind < 58 ? VOCALISED : kind < 75 ? LATIN : kind < 92 ? NUMBERS : SIGNS);
        return random.nextInt(10) < 4 ? one(random, FRAMES).formatted(word) : word;
    }

    private static String phrase(Random random, int most) {
        var words = new ArrayList<String>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            words.add(word(random));
        }
        return String.join(" ", words);
    }

    /** Thirty phrases on one page, so that no page number comes between. */
    private static List<String> phrases(long seed) {
        var random = new Random(seed);
        var phrases = new ArrayList<String>();
        for (int i = 0; i < 24; i++) {
            phrases.add(phrase(random, 6));
        }
        for (int i = 0; i < 3; i++) {
            phrases.add(phrase(random, 30));
        }
        return phrases;
    }

    private static byte[] paragraphs(List<String> phrases) {
        var document = Document.in(Language.AR, "نص", Minutes.WRITTEN);
        phrases.forEach(document::paragraph);
        return RENDERER.pdf(document.build());
    }

    private static void comesOut(long seed, Function<byte[], String> reader) {
        List<String> phrases = phrases(seed);
        String extracted = reader.apply(paragraphs(phrases));
        assertThat(extracted)
                .as("seed %d", seed)
                .contains(phrases.stream().map(Extracted::comparable).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("comes out of PDFBox as it was written")
    void byPdfBox(long block) {
        for (long seed = block * 100; seed < block * 100 + 8; seed++) {
            comesOut(seed, Extracted::byPdfBox);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    @DisplayName("comes out of Poppler as it was written")
    void byPoppler(long block) {
        assumeTrue(Extracted.hasPoppler(), "pdftotext is not installed");
        for (long seed = block * 100; seed < block * 100 + 6; seed++) {
            comesOut(seed, Extracted::byPoppler);
        }
    }

    @Test
    @DisplayName("comes out of the cells of a table, in the order of the columns")
    void cells() {
        for (long seed = 1; seed <= 20; seed++) {
            var random = new Random(seed);
            Table table = Table.of(Table.Column.text("", 1), Table.Column.text("", 1), Table.Column.centred("", 1));
            var rows = new ArrayList<String>();
            for (int i = 0; i < 12; i++) {
                String first = phrase(random, 2);
                String second = phrase(random, 2);
                String third = word(random);
                rows.add(Extracted.comparable(first + " " + second + " " + third));
                table = table.row(first, second, third);
            }
            byte[] pdf = RENDERER.pdf(
                    Document.in(Language.AR, "نص", Minutes.WRITTEN).table(table).build());
            assertThat(Extracted.byPdfBox(pdf)).as("seed %d", seed).contains(rows);
        }
    }
}
