package ma.ghorfa.budget;

import java.math.BigDecimal;
import ma.ghorfa.base.Money;

/**
 * What is entered of a line; its amounts follow from it.
 *
 * @param unit such as a box or a metre; may be empty
 * @param quantity above zero, three decimals at most
 * @param unitPrice without tax
 * @param vatRate in per cent
 */
public record PurchaseOrderLineData(
        String designation, String unit, BigDecimal quantity, Money unitPrice, BigDecimal vatRate) {

    public LineAmounts amounts() {
        return LineAmounts.of(quantity, unitPrice, vatRate);
    }
}
