package ma.ghorfa.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One form for the number of an identity card, however it was typed. */
class CinTests {

    @ParameterizedTest
    @CsvSource({
        "CD12345, CD12345",
        "cd 12345, CD12345",
        "k-12345, K12345",
        "A1, A1",
        "J1234567, J1234567",
        "ＡＢ١٢٣٤٥٦, AB123456",
        "cd\u202F۱۲۳۴۵, CD12345",
        "\u200ECD.12/345, CD12345"
    })
    void isRead(String typed, String number) {
        assertThat(Cin.read(typed)).contains(new Cin(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "ABC123", "CD", "CD1234567", "AB12X456", "أب123456", "CD12345 CD12345"})
    void isNoSuchNumber(String typed) {
        assertThat(Cin.read(typed)).isEmpty();
    }

    @Test
    void isNotRepeated() {
        assertThat(new Cin("CD12345")).asString().doesNotContain("12345");
        assertThatThrownBy(() -> new Cin("12345")).hasMessageNotContaining("12345");
    }
}
