package ma.ghorfa.assembly;

/** Where a vote stands. */
public enum VoteState {
    PREPARED,
    /** The question and those present are frozen; votes are being taken. */
    OPEN,
    /** Counted, and the result computed. */
    CLOSED,
    /** Declared by the chair; final. */
    CONFIRMED,
    ANNULLED;

    public boolean isUnderWay() {
        return this == PREPARED || this == OPEN || this == CLOSED;
    }
}
