package ma.ghorfa.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type in one line. */
class TextTests {

    @ParameterizedTest
    @ValueSource(ints = {' ', '\t', '\n', 0x00A0, 0x1680, 0x2003, 0x2007, 0x2009, 0x202F, 0x205F, 0x3000})
    void everyBlankIsASpace(int blank) {
        String typed = Character.toString(blank);
        assertThat(Text.line(typed + "12" + typed + typed + "500" + typed)).isEqualTo("12 500");
    }
}
