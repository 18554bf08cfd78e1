package ma.ghorfa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words of a record, and how a table is asked for them. */
class StoredWordsTests {

    @Test
    void aWordIsStoredOnceAndAsLongAsItsColumnInWholeCharacters() {
        String letters = "a".repeat(59);
        assertThat(StoredWords.cut(letters + "bc")).isEqualTo(letters + "b");
        assertThat(StoredWords.cut(letters + "\uD83D\uDE00c")).isEqualTo(letters + "\uD83D\uDE00");
        assertThat(StoredWords.of(SearchKey.of("فخار فاس الفخار")))
                .doesNotHaveDuplicates()
                .contains("فخار", "فاس");
    }

    @Test
    void aWordIsAskedForAsItIsAndABeginningByWhatFollowsIt() {
        Map<String, Object> parameters = new HashMap<>();
        assertThat(StoredWords.condition("w", "t", List.of("fas", "mak*"), parameters))
                .isEqualTo("(w.word = :t0 or w.word like :t1)");
        assertThat(parameters).isEqualTo(Map.of("t0", "fas", "t1", "mak%"));
    }

    @Test
    void aTermSaysWhetherItIsABeginningAndOfWhat() {
        assertThat(StoredWords.isBeginning("mak*")).isTrue();
        assertThat(StoredWords.text("mak*")).isEqualTo("mak");
        assertThat(StoredWords.isBeginning("fas")).isFalse();
        assertThat(StoredWords.text("fas")).isEqualTo("fas");
        assertThat(StoredWords.text("c".repeat(70) + "*")).isEqualTo("c".repeat(60));
    }

    @Test
    void aBeginningIsReadAsItStandsAndIsNoLongerThanAStoredWord() {
        Map<String, Object> parameters = new HashMap<>();
        StoredWords.condition("w", "t", List.of("a_%\\*", "c".repeat(70) + "*"), parameters);
        assertThat(parameters).isEqualTo(Map.of("t0", "a\\_\\%\\\\%", "t1", "c".repeat(60) + "%"));
    }
}
