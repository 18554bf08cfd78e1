package ma.ghorfa.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every room takes, and what it sends back with a word on how to write it. */
class WrittenTests {

    @ParameterizedTest
    @CsvSource({
        "0612345678, +212612345678",
        "06 12 34 56 78, +212612345678",
        "٠٦١٢٣٤٥٦٧٨, +212612345678",
        "+212 6-12-34-56-78, +212612345678",
        "00212 535 62 00 11, +212535620011",
        "'', ''",
        "' - ', ''"
    })
    void phoneNumbersHaveOneWrittenForm(String typed, String written) {
        assertThat(Written.phone("phone", typed)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "0412345678", "+33612345678", "06123456789", "call me"})
    void otherNumbersAreRefused(String typed) {
        refused("base.phone", () -> Written.phone("phone", typed));
    }

    @Test
    void eachSideOfANameStandsInItsScript() {
        assertThat(Written.lines("name", new Bilingual(" عبد  الرحيم ", "Abderrahim"), 120))
                .isEqualTo(new Bilingual("عبد الرحيم", "Abderrahim"));
        assertThat(Written.lines("name", Bilingual.EMPTY, 120)).isEqualTo(Bilingual.EMPTY);
        refused("base.notArabic", () -> Written.lines("name", new Bilingual("Ali", "Ali"), 120));
        refused("base.notLatin", () -> Written.lines("name", new Bilingual("علي", "علي"), 120));
        refused("base.tooLong", () -> Written.lines("name", new Bilingual("علي", "Ali"), 2));
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable entering) {
        assertThatThrownBy(entering)
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
