package ma.ghorfa.assembly;

import ma.ghorfa.base.InvalidInputException;

/**
 * The counts of a vote. They always account for everybody present: those who vote for, against or abstain, those who
 * are recused, and those who keep silent.
 *
 * @param votesFor hands raised for
 * @param against hands raised against
 * @param abstaining members who said that they abstain
 * @param recused members who stand aside because of an interest of theirs
 * @param notVoting members present who did none of these
 */
public record Tally(int votesFor, int against, int abstaining, int recused, int notVoting) {

    /** No assembly is larger; a longer number is a slip of the keyboard and must not overflow a sum. */
    static final int MOST = 10_000;

    public Tally {
        among("votesFor", votesFor);
        among("against", against);
        among("abstaining", abstaining);
        among("recused", recused);
        among("notVoting", notVoting);
    }

    private static void among(String field, int count) {
        if (count < 0 || count > MOST) {
            throw new InvalidInputException(field, "assembly.refusal.countOutOfRange", MOST);
        }
    }

    /** Everybody accounted for. */
    public int total() {
        return votesFor + against + abstaining + recused + notVoting;
    }

    /** Those whose votes make the result: for and against, and those abstaining where the rule says so. */
    public int voters(boolean abstentionsCount) {
        return votesFor + against + (abstentionsCount ? abstaining : 0);
    }

    /**
     * Holds the counts against those present when the vote was opened.
     *
     * @throws Refusal.MoreVotesThanPresent if more were counted than are present
     * @throws Refusal.VotesMissing if somebody present is not accounted for
     */
    public Tally of(int present) {
        if (total() > present) {
            throw new Refusal.MoreVotesThanPresent(total(), present);
        }
        if (total() < present) {
            throw new Refusal.VotesMissing(total(), present);
        }
        return this;
    }

    int count(Choice choice) {
        return switch (choice) {
            case FOR -> votesFor;
            case AGAINST -> against;
            case ABSTAIN -> abstaining;
            case RECUSED -> recused;
            case NOT_VOTING -> notVoting;
        };
    }
}
