package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.UUID;

/**
 * Closes a vote and computes its result.
 *
 * @param commandKey made before asking, sent again on a retry
 * @param counts what was counted, in the way the vote was opened for
 * @param noSideReason why the president took no side, where that matters; empty where it does not or nobody said it yet
 */
public record CloseVote(UUID commandKey, VoteId vote, Instant at, Counts counts, String noSideReason) {

    /** What was counted. */
    public sealed interface Counts {

        /**
         * Hands.
         *
         * @param president where the president stood; {@link PresidentSide#ABSENT} where somebody else was in the chair
         */
        record Hands(Tally tally, PresidentSide president) implements Counts {}

        /**
         * Everybody was called by name.
         *
         * @param othersSilent whether those who gave no answer are to be counted as not voting; otherwise the vote is
         *     not closed while somebody was not called
         */
        record RollCall(boolean othersSilent) implements Counts {}

        /**
         * Nobody objected.
         *
         * @param objections how many did; with one there is no acclamation
         */
        record Acclamation(int objections) implements Counts {}
    }

    public static CloseVote byHands(VoteId vote, Instant at, Tally tally, PresidentSide president) {
        return new CloseVote(UUID.randomUUID(), vote, at, new Counts.Hands(tally, president), "");
    }

    public static CloseVote byRollCall(VoteId vote, Instant at) {
        return new CloseVote(UUID.randomUUID(), vote, at, new Counts.RollCall(false), "");
    }

    public static CloseVote byAcclamation(VoteId vote, Instant at) {
        return new CloseVote(UUID.randomUUID(), vote, at, new Counts.Acclamation(0), "");
    }

    public CloseVote because(String reason) {
        return new CloseVote(commandKey, vote, at, counts, reason);
    }
}
