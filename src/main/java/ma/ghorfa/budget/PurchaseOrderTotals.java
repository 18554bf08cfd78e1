package ma.ghorfa.budget;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.ghorfa.base.Money;

/**
 * What a purchase order comes to.
 *
 * @param rates the lowest first
 */
public record PurchaseOrderTotals(Money net, List<AtRate> rates, Money gross) {

    /** What is taxed at one rate, and the tax on it. */
    public record AtRate(BigDecimal rate, Money net, Money vat) {

        private AtRate plus(LineAmounts line) {
            return new AtRate(rate, net.plus(line.net()), vat.plus(line.vat()));
        }
    }

    public PurchaseOrderTotals {
        rates = List.copyOf(rates);
    }

    /** The sum of lines, in whatever order; zero of none. */
    public static PurchaseOrderTotals of(Collection<LineAmounts> lines) {
        // 20 and 20.00 are one rate: a sorted map compares them by value.
        Map<BigDecimal, AtRate> byRate = new TreeMap<>();
        for (LineAmounts line : lines) {
            BigDecimal rate = Quantity.bare(line.vatRate());
            byRate.put(
                    rate,
                    byRate.getOrDefault(rate, new AtRate(rate, Money.ZERO, Money.ZERO))
                            .plus(line));
        }
        List<AtRate> rates = List.copyOf(byRate.values());
        return new PurchaseOrderTotals(
                Money.sum(rates.stream().map(AtRate::net).toList()),
                rates,
                Money.sum(rates.stream().map(at -> at.net().plus(at.vat())).toList()));
    }

    /** All taxes together. */
    public Money vat() {
        return gross.minus(net);
    }
}
