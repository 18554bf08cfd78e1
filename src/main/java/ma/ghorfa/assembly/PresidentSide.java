package ma.ghorfa.assembly;

/** Where the president of the chamber stood in a vote; it decides a tie (law 18-09, art. 14 §4). */
public enum PresidentSide {
    FOR,
    AGAINST,
    ABSTAINED,
    RECUSED,
    NOT_VOTING,
    /** Not among those present when the vote was opened; somebody else was in the chair. */
    ABSENT;

    /** True if the president took one of the two sides that a tie is between. */
    public boolean isTaken() {
        return this == FOR || this == AGAINST;
    }

    static PresidentSide of(Choice choice) {
        return switch (choice) {
            case FOR -> FOR;
            case AGAINST -> AGAINST;
            case ABSTAIN -> ABSTAINED;
            case RECUSED -> RECUSED;
            case NOT_VOTING -> NOT_VOTING;
        };
    }

    /** The group of the tally that the president is part of. */
    Choice group() {
        return switch (this) {
            case FOR -> Choice.FOR;
            case AGAINST -> Choice.AGAINST;
            case ABSTAINED -> Choice.ABSTAIN;
            case RECUSED -> Choice.RECUSED;
            case NOT_VOTING, ABSENT -> Choice.NOT_VOTING;
        };
    }
}
