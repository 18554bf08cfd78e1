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
 * @param cancelledOn when it was cancelled, or its rest given up
 * @param cancelReason empty where neither was
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
     * @param carried what was left when the year was closed and goes on into the next one
     * @param carriedTo the commitment of the next year that took that over; null until that year is opened
     */
    public record Commitment(
            ActId act,
            int number,
            Money amount,
            Money cancelled,
            Money cleared,
            String overrideReason,
            Money carried,
            @Nullable ActId carriedTo) {

        /** Whether its year is closed and the next one, which takes it over, is not opened yet. */
        public boolean isWaiting() {
            return carriedTo == null && carried.isPositive();
        }

        /** Whether nothing is left of it that could be cleared in its year. */
        boolean isOver() {
            return amount.equals(cancelled.plus(cleared));
        }
    }

    /** Such as BC 3/2025; empty for a draft. */
    public String reference() {
        return number == null ? "" : PurchaseOrder.reference(number, year);
    }

    public Money vat() {
        return gross.minus(net);
    }

    /** What was cancelled of the commitment by itself, while the order stands; not what goes on into the next year. */
    public Money cancelledByItself() {
        return commitment == null || !state.isStanding()
                ? Money.ZERO
                : commitment.cancelled().minus(commitment.carried());
    }

    /** Whether what is done with its commitment is an act of the year of the order. */
    public boolean isOfItsYear() {
        return commitment != null && commitment.carriedTo() == null && !commitment.isOver();
    }

    /**
     * Whether it can be cancelled, or its rest given up: where its commitment stands on a year that is executed, and where
     * nothing stands of it any more.
     *
     * @param isOpen whether the year of the order is executed
     */
    public boolean canBeLeft(boolean isOpen) {
        return commitment != null
                && !commitment.isWaiting()
                && (isOpen || commitment.carriedTo() != null || commitment.isOver());
    }

    public PurchaseOrderData data() {
        return new PurchaseOrderData(credit, on, supplier, identifier, object, place, delayDays);
    }
}
