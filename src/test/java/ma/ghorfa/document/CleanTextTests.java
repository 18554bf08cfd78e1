package ma.ghorfa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Typed text")
class CleanTextTests {

    @ParameterizedTest
    @MethodSource
    @DisplayName("is composed, and loses what cannot be seen")
    void cleaned(String typed, String clean) {
        assertThat(CleanText.of(typed)).isEqualTo(clean);
    }

    static Stream<Arguments> cleaned() {
        return Stream.of(
                arguments("a\u202Eb\u202Cc", "abc"),
                arguments("a\u0000b\u0007", "ab"),
                arguments("a\u200Bb\uFEFF\u00AD", "ab"),
                arguments("\u2066a\u2069\u061C", "a"),
                arguments("a  \t b", "a b"),
                arguments("a \r\n b", "a\nb"),
                arguments("a\u2028b", "a\nb"),
                arguments("e\u0301", "\u00E9"),
                arguments("\uFE8E\uFEDF\uFEA4\uFEE4\uFEAA", "الحمد"),
                arguments("\uFEFB", "لا"),
                arguments("\uFDFA", "\uFDFA"),
                arguments("a\u00A0b", "a\u00A0b"),
                arguments("می\u200Cخواهم", "می\u200Cخواهم"),
                arguments("☺\uFE0F", "☺"),
                arguments("مـــحضر عضوًا", "مـــحضر عضوًا"));
    }

    @Test
    @DisplayName("loses halves of characters")
    void halves() {
        assertThat(CleanText.of("a\uD83Db\uDE00")).isEqualTo("ab");
        assertThat(CleanText.of("a\uD83D\uDE00b")).isEqualTo("a\uD83D\uDE00b");
    }
}
