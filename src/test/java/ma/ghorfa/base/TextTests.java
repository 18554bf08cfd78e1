package ma.ghorfa.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 0x0B, 0x1F, 0x7F, 0x9F, 0x061C, 0x200B, 0x200F, 0x2028, 0x202E, 0x2069, 0xFEFF, 0xFFFA})
    void whatCannotBeSeenIsNotKept(int control) {
        String typed = Character.toString(control);
        assertThat(Text.line(typed + "عبد" + typed + " الله" + typed)).isEqualTo("عبد الله");
        assertThat(Text.paragraphs("سطر" + typed + "\n\n  ثان")).isEqualTo("سطر\n\n  ثان");
    }

    @Test
    void whatIsInOrderStaysAsItIs() {
        assertThat(Text.line("عبد الرحيم بن علي 12")).isEqualTo("عبد الرحيم بن علي 12");
        // The joiner that keeps two letters apart belongs to the word, a letter and its mark become one.
        assertThat(Text.line(" می\u200Cخواهم  ا\u0653 ")).isEqualTo("می\u200Cخواهم آ");
        assertThat(Text.line(" \u00A0 \n ")).isEmpty();
        // Nor does it change when it comes back from a file.
        assertThat(Text.paragraphs("e\u200B\u0301")).isEqualTo("é");
    }

    @Test
    void paragraphsThatMustBeGivenAreGivenAndFit() {
        assertThat(Text.requiredParagraphs("reason", " أ\n\nب ", 4)).isEqualTo("أ\n\nب");
        assertThatThrownBy(() -> Text.requiredParagraphs("reason", " \n \u200B", 4))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("base.required"));
        assertThatThrownBy(() -> Text.requiredParagraphs("reason", "أ\n\nب ج", 4))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("base.tooLong"));
    }
}
