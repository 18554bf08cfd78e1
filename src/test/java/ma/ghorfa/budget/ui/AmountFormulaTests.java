package ma.ghorfa.budget.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.exchange.CellException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be typed as the amount of a line. */
class AmountFormulaTests {

    private static final Money LAST_YEAR = Money.of(1_400_000);

    private static @Nullable Money typed(String text) {
        @Nullable AmountFormula formula = AmountFormula.typed(text);
        return formula == null ? null : formula.amount(LAST_YEAR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1400000|1400000.00",
                "1 400 000,50|1400000.50",
                "1.400.000,50|1400000.50",
                "١٬٤٠٠٬٠٠٠٫٥٠|1400000.50",
                "1 400 000 DH|1400000.00",
                "0|0.00"
            })
    void anAmountIsUnderstoodAsPeopleWriteIt(String text, String amount) {
        assertThat(typed(text)).isEqualTo(Money.of(amount));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+3%|1442000.00",
                "-2,5 %|1365000.00",
                "+ 3 %|1442000.00",
                "−10%|1260000.00",
                "+٣٪|1442000.00",
                "-100%|0.00",
                "+0%|1400000.00"
            })
    void aShareIsThatOfLastYearsAmount(String text, String amount) {
        assertThat(typed(text)).isEqualTo(Money.of(amount));
    }

    @Test
    void aShareIsRoundedToTheCentime() {
        assertThat(AmountFormula.typed("+3,3%")).isNotNull().satisfies(formula -> assertThat(
                        formula.amount(Money.of("100.05")))
                .isEqualTo(Money.of("103.35")));
    }

    @Test
    void nothingTypedIsNothing() {
        assertThat(AmountFormula.typed("")).isNull();
        assertThat(AmountFormula.typed("  ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3%", "2,5 %", "-101%", "+1001%"})
    void aShareSaysWhetherItIsMoreOrLessAndStaysInBounds(String text) {
        assertThatThrownBy(() -> AmountFormula.typed(text)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1,234", "+abc%", "12,345"})
    void whatIsNoAmountIsRefused(String text) {
        assertThatThrownBy(() -> AmountFormula.typed(text)).isInstanceOf(CellException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+3%", "-2,5%", "1400000", "1200,75", "0"})
    void itIsWrittenAsItIsTyped(String text) {
        assertThat(AmountFormula.typed(text)).isNotNull().satisfies(formula -> assertThat(formula.written())
                .isEqualTo(text));
    }
}
