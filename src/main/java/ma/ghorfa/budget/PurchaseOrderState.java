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
    CANCELLED;

    /** Whether something is still to be delivered. */
    public boolean isAwaited() {
        return this == ISSUED || this == PARTLY_RECEIVED;
    }

    /** Whether it binds the chamber. */
    public boolean isStanding() {
        return this != DRAFT && this != CANCELLED;
    }
}
