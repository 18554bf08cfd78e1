package ma.ghorfa.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;

/**
 * What a line of a purchase order comes to. Quantities have three decimals, so a line must be rounded: to the centime, half a
 * centime up, first the price of the quantity and then the tax on that. It is rounded here and nowhere else, as on the invoice
 * that will follow; every total is a sum of rounded lines and exact.
 */
public record LineAmounts(BigDecimal vatRate, Money net, Money vat) {

    private static final int DECIMALS = 2;

    /**
     * @param vatRate in per cent
     * @throws InvalidInputException what it comes to with the tax is no amount
     */
    public static LineAmounts of(BigDecimal quantity, Money unitPrice, BigDecimal vatRate) {
        BigDecimal price = quantity.multiply(unitPrice.amount()).setScale(DECIMALS, RoundingMode.HALF_UP);
        mustHold(price);
        var net = new Money(price);
        Money vat = net.percent(vatRate);
        mustHold(price.add(vat.amount()));
        return new LineAmounts(vatRate, net, vat);
    }

    private static void mustHold(BigDecimal amount) {
        if (!Money.holds(amount)) {
            throw tooMuch();
        }
    }

    /** The price is what is usually mistyped. */
    static InvalidInputException tooMuch() {
        return new InvalidInputException("unitPrice", "base.money.tooMuch");
    }

    public Money gross() {
        return net.plus(vat);
    }
}
