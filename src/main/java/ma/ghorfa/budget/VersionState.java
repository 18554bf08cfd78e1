package ma.ghorfa.budget;

/** The way of a version. The vote of the assembly alone makes it voted or rejected. */
public enum VersionState {
    PREPARATION,
    BUREAU_REVIEW,
    SUBMITTED,
    REJECTED,
    VOTED,
    SENT,
    RETURNED,
    APPROVED,
    /** Given up before a vote. */
    ABANDONED;

    /** It is still on its way: there is one such version of a budget at most. */
    public boolean isOpen() {
        return switch (this) {
            case PREPARATION, BUREAU_REVIEW, SUBMITTED, VOTED, SENT -> true;
            case REJECTED, RETURNED, APPROVED, ABANDONED -> false;
        };
    }

    /** It is on its way or approved; the others are on record, and another version went on from them or stands. */
    public boolean isCurrent() {
        return isOpen() || this == APPROVED;
    }

    /** Its lines can be changed. */
    public boolean isEditable() {
        return this == PREPARATION || this == BUREAU_REVIEW;
    }

    /** The assembly voted on it. */
    public boolean isDecided() {
        return switch (this) {
            case REJECTED, VOTED, SENT, RETURNED, APPROVED -> true;
            case PREPARATION, BUREAU_REVIEW, SUBMITTED, ABANDONED -> false;
        };
    }
}
