package ma.ghorfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTests {

    private static final CellRef B7 = new CellRef(7, 1);

    private static Cell typed(String text) {
        return Cell.typed(B7, text);
    }

    private static Cell figure(String number, boolean system1904) {
        return new Cell.Figure(B7, new BigDecimal(number), system1904, false);
    }

    private static void assertRefused(Runnable parsing, String key) {
        assertThatThrownBy(parsing::run).isInstanceOfSatisfying(CellException.class, e -> {
            assertThat(e.messageKey()).isEqualTo(key);
            assertThat(e.at()).isEqualTo(B7);
            assertThat(e.args()[0]).isEqualTo("B7");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-06-30",
                "2025/6/30",
                "30/06/2025",
                "30-6-2025",
                "30.06.2025",
                " 30 / 06 / 2025 ",
                "٣٠/٠٦/٢٠٢٥",
                "۳۰/۰۶/۲۰۲۵",
                "٢٠٢٥-٠٦-٣٠",
                "30 يونيو 2025",
                "٣٠ يونيو ٢٠٢٥",
                "30 حزيران 2025",
                "30 جوان 2025م",
                "30 juin 2025",
                "30 JUIN 2025",
                "30-juin-2025",
                "30 June 2025",
                "\u00A030\u202F/\u202F06/2025",
                "\u200F30/06/2025\u200E",
                "2025-06-30 00:00:00",
                "2025-06-30T00:00",
                "45838",
                "３０/０６/２０２５",
                "30 ﻳﻮﻧﻴﻮ 2025"
            })
    void daysAreUnderstood(String text) {
        assertThat(Cells.date(typed(text))).isEqualTo(LocalDate.of(2025, 6, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "1, يناير",
        "1, كانون الثاني",
        "1, janvier",
        "1, janv.",
        "2, فبراير",
        "2, شباط",
        "2, févr.",
        "2, fevrier",
        "3, مارس",
        "3, آذار",
        "3, اذار",
        "3, mars",
        "4, أبريل",
        "4, ابريل",
        "4, إبريل",
        "4, نيسان",
        "4, avril",
        "5, ماي",
        "5, مايو",
        "5, أيار",
        "5, mai",
        "6, يونيو",
        "6, حزيران",
        "7, يوليوز",
        "7, يوليو",
        "7, تموز",
        "7, juil.",
        "8, غشت",
        "8, أغسطس",
        "8, اغسطس",
        "8, آب",
        "8, août",
        "8, AOUT",
        "9, شتنبر",
        "9, سبتمبر",
        "9, أيلول",
        "9, sept.",
        "10, أكتوبر",
        "10, اكتوبر",
        "10, تشرين الأول",
        "10, octobre",
        "11, نونبر",
        "11, نوفمبر",
        "11, تشرين الثاني",
        "11, nov.",
        "12, دجنبر",
        "12, ديسمبر",
        "12, كانون الأول",
        "12, كانون الاول",
        "12, دجنــبر",
        "12, دُجَنْبِر",
        "12, déc.",
        "12, décembre"
    })
    void everyFamilyOfMonthNamesIsKnown(int month, String name) {
        assertThat(Cells.date(typed("9 " + name + " 2025"))).isEqualTo(LocalDate.of(2025, month, 9));
        assertThat(Cells.date(typed("٩ " + name + "، ٢٠٢٥"))).isEqualTo(LocalDate.of(2025, month, 9));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-31, impossibleDate",
        "31/06/2025, impossibleDate",
        "٣١/٠٦/٢٠٢٥, impossibleDate",
        "06/31/2025, impossibleDate",
        "29/02/2025, impossibleDate",
        "29/02/1900, impossibleDate",
        "31 نونبر 2025, impossibleDate",
        "00/01/2025, impossibleDate",
        "26/06/25, shortYear",
        "1447-01-01, farDate",
        "2025-06, notADate",
        "2025, notADate",
        "hier, notADate",
        "12 محرم 2025, notADate",
        "2025-06/30, notADate",
        "2025-06-30 14:00, notADay",
        "2025-06-30 25:00, impossibleTime",
        "2025-06-30T14:00:00Z, notADate"
    })
    void otherDaysAreRefusedWithTheCellNamed(String text, String key) {
        assertRefused(() -> Cells.date(typed(text)), "exchange.cell." + key);
    }

    @Test
    void serialNumbersOfBothSystems() {
        assertThat(Cells.date(figure("45838", false))).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(Cells.date(figure("44376", true))).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(Cells.date(figure("1", false))).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(Cells.date(figure("59", false))).isEqualTo(LocalDate.of(1900, 2, 28));
        assertThat(Cells.date(figure("61", false))).isEqualTo(LocalDate.of(1900, 3, 1));
        assertThat(Cells.dateTime(figure("45838.5", false))).isEqualTo("2025-06-30T12:00");
        assertThat(Cells.dateTime(figure("45838.99999999999", false))).isEqualTo("2025-07-01T00:00");
        assertRefused(() -> Cells.date(figure("60", false)), "exchange.cell.impossibleDate");
        assertRefused(() -> Cells.date(figure("0.5", false)), "exchange.cell.impossibleDate");
        assertRefused(() -> Cells.date(figure("-3", false)), "exchange.cell.impossibleDate");
        assertRefused(() -> Cells.date(figure("1E300", false)), "exchange.cell.impossibleDate");
    }

    @Test
    void anHourThatTheClocksSkippedIsRefused() {
        // The end of Ramadan 2025: two o'clock became three on 6 April.
        assertRefused(() -> Cells.instant(typed("2025-04-06 02:30")), "exchange.cell.skippedTime");
        assertThat(Cells.instant(typed("06/04/2025 03:30"))).isEqualTo("2025-04-06T02:30:00Z");
        assertThat(Cells.dateTime(typed("6 أبريل 2025 14:05:09"))).isEqualTo("2025-04-06T14:05:09");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234,56 | 1234.56",
                "1 234,56 | 1234.56",
                "1\u00A0234,56 | 1234.56",
                "1\u202F234\u202F567,8 | 1234567.8",
                "1,234.56 | 1234.56",
                "1.234,56 | 1234.56",
                "١٬٢٣٤٫٥٦ | 1234.56",
                "١٢٣٤٫٥٦ | 1234.56",
                "١٢٣٤،٥٦ | 1234.56",
                "1.234.567 | 1234567",
                "1,234,567.5 | 1234567.5",
                "0,123 | 0.123",
                "1234,567 | 1234.567",
                "1 234,567 | 1234.567",
                "12٫345 | 12.345",
                "-5,5 | -5.5",
                "\u22125,5 | -5.5",
                "+7 | 7",
                "007 | 7",
                "1 234,56 DH | 1234.56",
                "MAD 12.5 | 12.5",
                "1234,56 د.م. | 1234.56",
                "100 درهم | 100",
                "12,3400 | 12.34"
            })
    void numbersAreUnderstood(String text, String number) {
        assertThat(Cells.decimal(typed(text))).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234 | ambiguousNumber",
                "1.234 | ambiguousNumber",
                "-12,345 | ambiguousNumber",
                "123.456 | ambiguousNumber",
                "١٬٢٣٤٬٥٦ | notANumber",
                "1,23,456 | notANumber",
                "1 23 | notANumber",
                "1.234.56 | notANumber",
                "1,234,5 | notANumber",
                "1٫2٫3 | notANumber",
                "12, | notANumber",
                ",5 | notANumber",
                "1e5 | notANumber",
                "12a | notANumber",
                "-- | notANumber",
                "1.234,567.8 | notANumber",
                "12% | notANumber"
            })
    void otherNumbersAreRefused(String text, String key) {
        assertRefused(() -> Cells.decimal(typed(text)), "exchange.cell." + key);
    }

    @Test
    void wholeNumbersAndAmounts() {
        assertThat(Cells.whole(typed("1 234"))).isEqualTo(1234L);
        assertThat(Cells.whole(figure("12.00", false))).isEqualTo(12L);
        assertRefused(() -> Cells.whole(typed("12,5")), "exchange.cell.notWhole");
        assertRefused(() -> Cells.whole(typed("99999999999999999999")), "exchange.cell.notWhole");
        assertThat(Cells.money(typed("12,5"))).isEqualTo(new BigDecimal("12.50"));
        assertRefused(() -> Cells.money(typed("12,5555")), "exchange.cell.tooManyDecimals");
        assertThat(Cells.money(typed(" \u00A0 "))).isNull();
    }

    @Test
    void everyAmountComesBackFromEveryWayOfWritingIt() {
        var random = new Random(7);
        for (int i = 0; i < 1_500; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong(0, 10_000_000_000L), 2);
            String whole = amount.toBigInteger().toString().replaceAll("(?<=\\d)(?=(\\d{3})+$)", "g");
            String cents =
                    amount.toPlainString().substring(amount.toPlainString().indexOf('.') + 1);
            String[][] signs = {
                {" ", ","}, {"\u00A0", "."}, {".", ","}, {",", "."}, {"", ","}, {"٬", "٫"}, {"\u202F", ","}
            };
            for (String[] sign : signs) {
                assertThat(Cells.money(typed(whole.replace("g", sign[0]) + sign[1] + cents)))
                        .isEqualTo(amount);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"نعم", "نَعَم", "Oui", " OUI ", "yes", "TRUE", "vrai", "1", "١", "x"})
    void yes(String text) {
        assertThat(Cells.yesNo(typed(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"لا", "ﻻ", "Non", "no", "FALSE", "faux", "0", "٠"})
    void no(String text) {
        assertThat(Cells.yesNo(typed(text))).isFalse();
    }

    @Test
    void otherWords() {
        assertRefused(() -> Cells.yesNo(typed("peut-être")), "exchange.cell.notYesNo");
        assertThat(Cells.yesNo(new Cell.Truth(B7, true, false))).isTrue();
        Map<String, Integer> words = Map.of("الأولى", 1, "Première", 1, "الثانية", 2);
        assertThat(Cells.oneOf(typed("الاولي"), words)).isEqualTo(1);
        assertThat(Cells.oneOf(typed("PREMIERE"), words)).isEqualTo(1);
        assertThat(Cells.oneOf(typed("الثانيه"), words)).isEqualTo(2);
        assertRefused(() -> Cells.oneOf(typed("x"), words), "exchange.cell.unknownWord");
    }

    @ParameterizedTest
    @CsvSource({
        "AB123456, AB123456",
        "ab 123456, AB123456",
        "k-12345, K12345",
        "ＡＢ١٢٣٤٥٦, AB123456",
        "J1234567, J1234567"
    })
    void cinIsPutIntoItsForm(String text, String cin) {
        assertThat(Cells.cin(typed(text))).isEqualTo(cin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "ABC12345", "AB", "AB1234567", "AB12X456", "أب123456"})
    void otherCinAreRefusedWithoutRepeatingThem(String text) {
        assertThatThrownBy(() -> Cells.cin(typed(text)))
                .isInstanceOf(CellException.class)
                .hasMessageNotContaining(text)
                .hasMessageContaining("B7");
    }

    @Test
    void textsAreCleanedButNotChanged() {
        assertThat(Cells.text(typed("\u00A0\u202E ﺍﻟﺼﺎﻧﻊ  m²\u200F "))).isEqualTo("الصانع m²");
        assertThat(Cells.text(figure("1234567890.0", false))).isEqualTo("1234567890");
        assertThat(Cells.text(figure("1E3", false))).isEqualTo("1000");
        assertThat(Cells.code(typed("٠٠٧"))).isEqualTo("007");
        assertThat(Cells.paragraphs(typed("a\r\nb"))).isEqualTo("a\nb");
        assertRefused(() -> Cells.required(typed("  "), Cells::text), "exchange.cell.required");
        assertRefused(() -> Cells.required(typed(""), Cells::date), "exchange.cell.required");
    }

    @Test
    void cellsHaveTheNamesOfTheSpreadsheet() {
        assertThat(new CellRef(1, 0)).hasToString("A1");
        assertThat(new CellRef(12, 25)).hasToString("Z12");
        assertThat(new CellRef(3, 26)).hasToString("AA3");
        assertThat(new CellRef(3, 16_383)).hasToString("XFD3");
    }
}
