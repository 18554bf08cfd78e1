package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.partnership.WordChange.Kind;
import org.junit.jupiter.api.Test;

/** Two versions of a text beside each other, word by word. */
class WordChangesTests {

    private static final List<String> WORDS = List.of("اتفاقية", "شراكة", "الغرفة", "الجهة", "برنامج", "سنة");

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int word = random.nextInt(12); word > 0; word--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(8) == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    private static String without(List<WordChange> changes, Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() != kind)
                .map(WordChange::words)
                .collect(Collectors.joining());
    }

    /** How many words the two have in common in one order, counted the slow way. */
    private static int common(String[] one, String[] other) {
        int[][] most = new int[one.length + 1][other.length + 1];
        for (int i = 1; i <= one.length; i++) {
            for (int j = 1; j <= other.length; j++) {
                most[i][j] = one[i - 1].equals(other[j - 1])
                        ? most[i - 1][j - 1] + 1
                        : Math.max(most[i - 1][j], most[i][j - 1]);
            }
        }
        return most[one.length][other.length];
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split("(?<=\\s)");
    }

    @Test
    void bothTextsAreThereAndNoWordIsMarkedWithoutNeed() {
        var random = new Random(2025);
        for (int one = 0; one < 20_000; one++) {
            String before = text(random);
            String after = text(random);
            List<WordChange> changes = WordChanges.between(before, after);
            assertThat(without(changes, Kind.ADDED)).isEqualTo(before);
            assertThat(without(changes, Kind.REMOVED)).isEqualTo(after);
            int same = changes.stream()
                    .filter(change -> change.kind() == Kind.SAME)
                    .mapToInt(change -> words(change.words()).length)
                    .sum();
            assertThat(same).as("%s | %s", before, after).isEqualTo(common(words(before), words(after)));
        }
    }

    @Test
    void aTextOfTwoHundredPagesThatIsAnotherOneIsComparedInTime() {
        String before = "كلمة قديمة ".repeat(50_000);
        String after = "نص جديد ".repeat(50_000);
        List<WordChange> changes = WordChanges.between(before, after);
        assertThat(changes).extracting(WordChange::kind).containsExactly(Kind.REMOVED, Kind.ADDED);
    }

    @Test
    void onlyTheClausesThatDifferAreShown() {
        var same = clause(1, "موضوع الاتفاقية", "نقل المهارات");
        var before = clause(2, "المدة", "ثلاث سنوات");
        var after = clause(2, "المدة", "أربع سنوات");
        var gone = clause(3, "الفسخ", "بإشعار");
        assertThat(ClauseChange.between(List.of(same, before, gone), List.of(same, after)))
                .extracting(ClauseChange::id)
                .containsExactly(after.id(), gone.id());
        assertThat(ClauseChange.between(List.of(before), List.of(after))
                        .getFirst()
                        .ar())
                .contains(new WordChange(Kind.REMOVED, "ثلاث "), new WordChange(Kind.ADDED, "أربع "));
    }

    private static ClauseRow clause(int number, String title, String body) {
        return new ClauseRow(
                new ClauseId(new UUID(0, number)),
                new ClauseText(number, Bilingual.of(title, ""), Bilingual.of(body, ""), false));
    }
}
