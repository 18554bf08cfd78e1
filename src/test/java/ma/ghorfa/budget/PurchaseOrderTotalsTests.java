package ma.ghorfa.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lines of an order come to: rounded once each, half a centime up, and added up exactly. */
class PurchaseOrderTotalsTests {

    private static final int CASES = 10_000;
    private static final int MOST_LINES = 12;
    private static final List<String> RATES = List.of("0", "7", "10", "14", "20", "20.00", "5.5", "100", "33.33");

    @ParameterizedTest
    @CsvSource({
        "3, 12.50, 20, 37.50, 7.50",
        "2.5, 0.01, 20, 0.03, 0.01",
        "0.333, 100.00, 20, 33.30, 6.66",
        "0.005, 1.00, 0, 0.01, 0.00",
        "0.004, 1.00, 20, 0.00, 0.00",
        "1, 0.05, 10, 0.05, 0.01",
        "1, 0.04, 10, 0.04, 0.00",
        "1000, 0.00, 20, 0.00, 0.00",
        "1.999, 999.99, 14, 1998.98, 279.86"
    })
    void aLineIsRoundedToTheCentimeAndThenItsTax(
            BigDecimal quantity, String price, BigDecimal rate, String net, String vat) {
        LineAmounts amounts = LineAmounts.of(quantity, Money.of(price), rate);
        assertThat(amounts.net()).isEqualTo(Money.of(net));
        assertThat(amounts.vat()).isEqualTo(Money.of(vat));
        assertThat(amounts.gross()).isEqualTo(Money.of(net).plus(Money.of(vat)));
    }

    @Test
    void ofNoLinesTheSumIsNothing() {
        PurchaseOrderTotals none = PurchaseOrderTotals.of(List.of());
        assertThat(none.gross()).isEqualTo(Money.ZERO);
        assertThat(none.rates()).isEmpty();
    }

    @Test
    void oneRateWrittenInTwoWaysIsOneRate() {
        PurchaseOrderTotals totals = PurchaseOrderTotals.of(List.of(
                LineAmounts.of(BigDecimal.ONE, Money.of(100), new BigDecimal("20")),
                LineAmounts.of(BigDecimal.ONE, Money.of(50), new BigDecimal("20.00")),
                LineAmounts.of(BigDecimal.ONE, Money.of(10), new BigDecimal("7"))));
        assertThat(totals.rates())
                .containsExactly(
                        new PurchaseOrderTotals.AtRate(new BigDecimal("7"), Money.of(10), Money.of("0.70")),
                        new PurchaseOrderTotals.AtRate(new BigDecimal("20"), Money.of(150), Money.of(30)));
        assertThat(totals.vat()).isEqualTo(Money.of("30.70"));
    }

    @Test
    void forGeneratedOrdersRatesAndNetComeToTheGrossInWhateverOrderTheLinesStand() {
        var random = new Random(2_22_431);
        for (int i = 0; i < CASES; i++) {
            List<LineAmounts> lines = IntStream.range(0, random.nextInt(MOST_LINES + 1))
                    .mapToObj(line -> line(random))
                    .toList();
            PurchaseOrderTotals totals = PurchaseOrderTotals.of(lines);
            assertThat(totals.gross())
                    .isEqualTo(Money.sum(lines.stream().map(LineAmounts::gross).toList()));
            assertThat(totals.net())
                    .isEqualTo(Money.sum(lines.stream().map(LineAmounts::net).toList()));
            Money taxes = Money.sum(
                    totals.rates().stream().map(PurchaseOrderTotals.AtRate::vat).toList());
            assertThat(totals.net().plus(taxes)).isEqualTo(totals.gross());
            assertThat(totals.vat()).isEqualTo(taxes);
            assertThat(totals.rates())
                    .isSortedAccordingTo(java.util.Comparator.comparing(PurchaseOrderTotals.AtRate::rate));
            var shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, random);
            assertThat(PurchaseOrderTotals.of(shuffled)).isEqualTo(totals);
        }
    }

    /** A line with no more than half a centime between it and what it would be without rounding. */
    private static LineAmounts line(Random random) {
        BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(5_000_000), 3);
        Money price = new Money(BigDecimal.valueOf(random.nextInt(10_000_000), 2));
        var rate = new BigDecimal(RATES.get(random.nextInt(RATES.size())));
        LineAmounts line = LineAmounts.of(quantity, price, rate);
        BigDecimal exact = quantity.multiply(price.amount());
        assertThat(line.net().amount().subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
        assertThat(line.vat().amount())
                .isEqualByComparingTo(
                        line.net().amount().multiply(rate).movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
        return line;
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1.0001", "1000000000"})
    void whatIsNoQuantityIsRefused(BigDecimal typed) {
        assertThatThrownBy(() -> Quantity.checked(typed))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("quantity"));
    }

    @ParameterizedTest
    @CsvSource({"-0.01", "100.01", "7.005"})
    void whatIsNoRateIsRefused(BigDecimal typed) {
        assertThatThrownBy(() -> Quantity.rate(typed))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("vatRate"));
    }

    @Test
    void aQuantityIsWrittenAsOneTypesIt() {
        assertThat(Quantity.written(new BigDecimal("2.500"))).isEqualTo("2,5");
        assertThat(Quantity.written(new BigDecimal("1000"))).isEqualTo("1000");
    }
}
