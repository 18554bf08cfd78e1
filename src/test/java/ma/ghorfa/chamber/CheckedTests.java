package ma.ghorfa.chamber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the records of the chamber take, and what they send back with a word on how to write it. */
class CheckedTests {

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "a b@c.ma", "@c.ma", "a@c.", "<a@c.ma>", "a@c.ma,b@c.ma"})
    void addressesThatMailCannotReachAreRefused(String typed) {
        refused("base.email", () -> Checked.email("email", typed));
    }

    @Test
    void goodAddressesPass() {
        assertThat(Checked.email("email", " h.bennani@example.ma ")).isEqualTo("h.bennani@example.ma");
        assertThat(Checked.email("email", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<b>علي</b>, Ali",
        "علي 😀, Ali",
        "علي, Ali <script>",
        "علي 3, Ali",
    })
    void namesOfPeopleAreLettersOnly(String ar, String fr) {
        refused("chamber.name.lettersOnly", () -> Checked.person("name", new Bilingual(ar, fr), 120));
    }

    @Test
    void namesOfPeopleStandInTheirOwnScript() {
        refused("base.notArabic", () -> Checked.person("name", new Bilingual("Ali", "Ali"), 120));
        refused("base.notLatin", () -> Checked.person("name", new Bilingual("علي", "علي"), 120));
        refused("chamber.name.bothRequired", () -> Checked.person("name", new Bilingual("علي", " "), 120));
        assertThat(Checked.person("name", new Bilingual(" عبد  الرحيم ", "Abderrahim El-Fassi d’Aïn"), 120))
                .isEqualTo(new Bilingual("عبد الرحيم", "Abderrahim El-Fassi d’Aïn"));
    }

    @Test
    void overridesOfTheReadingDirectionAreTakenOut() {
        assertThat(Checked.person("name", new Bilingual("\u202Eعلي\u202C", "A\u200Eli"), 120))
                .isEqualTo(new Bilingual("علي", "Ali"));
    }

    @Test
    void tenThousandCharactersAreRefusedAndNeverCut() {
        String long10k = "ا".repeat(10_000);
        refused("base.tooLong", () -> Checked.arabic("name", new Bilingual(long10k, ""), 200));
        refused("base.tooLong", () -> Checked.paragraphs("tasks", new Bilingual(long10k, ""), 4000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.231", "03231", "13.231", "03.23", "", "03.2311"})
    void provinceCodesAreThoseOfTheCensus(String code) {
        refused("chamber.province.badCode", () -> new ProvinceCode(code));
    }

    @Test
    void spansEndAfterTheyBeginInYearsThatCanBeMeant() {
        LocalDate day = LocalDate.of(2025, 6, 26);
        refused("chamber.span.endNotAfterBeginning", () -> new DateSpan(day, day));
        refused("chamber.span.endNotAfterBeginning", () -> new DateSpan(day, day.minusDays(1)));
        refused("chamber.span.implausible", () -> DateSpan.since(LocalDate.of(25, 6, 26)));
        refused(
                "chamber.span.implausible",
                () -> new DateSpan(day, LocalDate.of(20_26, 1, 1).plusYears(500)));
        assertThat(DateSpan.since(day).end()).isNull();
        assertThat(DateSpan.of(day, day.plusDays(1)).end()).isEqualTo(day.plusDays(1));
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable entering) {
        assertThatThrownBy(entering)
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
