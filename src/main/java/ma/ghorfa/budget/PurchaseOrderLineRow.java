package ma.ghorfa.budget;

import java.math.BigDecimal;

/**
 * A line of a purchase order.
 *
 * @param version the stored version of this record, for edits
 * @param position counted from 1; lines that were removed leave gaps
 * @param received what was delivered and not taken back
 */
public record PurchaseOrderLineRow(
        PurchaseOrderLineId id,
        long version,
        int position,
        PurchaseOrderLineData data,
        LineAmounts amounts,
        BigDecimal received) {

    /** What may still be delivered. */
    public BigDecimal left() {
        return Quantity.bare(data.quantity().subtract(received));
    }
}
