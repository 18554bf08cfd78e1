package ma.ghorfa.budget;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A purchase order.
 *
 * @param version the stored version of this record, for edits; it grows with every change of a line, too
 * @param number within the budget of the year; null for a draft
 * @param net without tax
 * @param gross with all taxes
 * @param draftedBy the account that began it
 * @param commitment null for a draft
 * @param cancelReason empty where it is not cancelled
 */
public record PurchaseOrderRow(
        PurchaseOrderId id,
        long version,
        BudgetId budget,
        int year,
        CreditId credit,
        String code,
        Bilingual codeName,
        PurchaseOrderState state,
        @Nullable Integer number,
        LocalDate on,
        String supplier,
        String identifier,
        String object,
        String place,
        @Nullable Integer delayDays,
        Money net,
        Money gross,
        String draftedBy,
        @Nullable Commitment commitment,
        @Nullable LocalDate cancelledOn,
        @Nullable String cancelledBy,
        String cancelReason) {

    /**
     * The commitment that the order raised, as it stands now.
     *
     * @param cleared what the next stage took of it
     * @param overrideReason why it lies above the credit; empty where it does not
     * @param carriedTo the commitment of the next year that took over what was left when the year was closed
     */
    public record Commitment(
            ActId act,
            int number,
            Money amount,
            Money cancelled,
            Money cleared,
            String overrideReason,
            @Nullable ActId carriedTo) {}

    /** Such as BC 3/2025; empty for a draft. */
    public String reference() {
        return number == null ? "" : PurchaseOrder.reference(number, year);
    }

    public Money vat() {
        return gross.minus(net);
    }

    /** What was cancelled of the commitment by itself, while the order stands. */
    public Money cancelledByItself() {
        return state == PurchaseOrderState.CANCELLED || commitment == null || commitment.carriedTo() != null
                ? Money.ZERO
                : commitment.cancelled();
    }

    public PurchaseOrderData data() {
        return new PurchaseOrderData(credit, on, supplier, identifier, object, place, delayDays);
    }
}
