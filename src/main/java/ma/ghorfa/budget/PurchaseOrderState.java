package ma.ghorfa.budget;

/** How far a purchase order came. */
public enum PurchaseOrderState {
    /** Being written; it moves nothing. */
    DRAFT,
    /** It has its number and its commitment, and its terms stay as they are. */
    ISSUED,
    PARTLY_RECEIVED,
    /** All of it was delivered. */
    RECEIVED,
    /** A part was delivered, and the rest was given up. */
    CLOSED,
    CANCELLED;

    /** Whether something is still to be delivered. */
    public boolean isAwaited() {
        return this == ISSUED || this == PARTLY_RECEIVED;
    }

    /** Whether it binds the chamber. */
    public boolean isStanding() {
        return isAwaited() || this == RECEIVED;
    }

    /** Whether something can have been delivered of it. */
    public boolean hasDeliveries() {
        return isStanding() || this == CLOSED;
    }
}
