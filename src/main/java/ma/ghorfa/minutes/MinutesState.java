package ma.ghorfa.minutes;

/** Where the minutes of a session stand. */
public enum MinutesState {
    /** Their text follows the records of the session from day to day. */
    DRAFTING,
    /** Their text is frozen as a numbered version. */
    FINAL_DRAFT,
    /** Members were called to a session whose agenda has their approval. */
    SUBMITTED_FOR_APPROVAL,
    APPROVED,
    /** Approved with the amendments that the assembly put to the vote with them. */
    APPROVED_WITH_RESERVATIONS,
    /** Refused by a vote; they have to be corrected and come back. */
    REFUSED,
    /** Corrected after a refusal, and frozen as a further version. */
    CORRECTED;

    /** A session may vote on them. */
    public boolean mayBePutToVote() {
        return this == FINAL_DRAFT || this == SUBMITTED_FOR_APPROVAL || this == CORRECTED;
    }

    public boolean isApproved() {
        return this == APPROVED || this == APPROVED_WITH_RESERVATIONS;
    }

    /** Their text still follows the records, and the secretary may still write. */
    public boolean isBeingWritten() {
        return this == DRAFTING || this == REFUSED;
    }
}
