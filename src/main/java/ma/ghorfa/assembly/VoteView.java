package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * The page of one vote.
 *
 * @param ballots those present when it was opened, by number; empty until then
 * @param prompts members whose declared interest matches the item's party
 * @param president the president of the chamber; null while nobody is
 * @param presidentPresent whether the president was present when it was opened
 */
public record VoteView(
        VoteRow vote,
        SessionId session,
        List<BallotRow> ballots,
        List<RecusalPrompt> prompts,
        @Nullable MemberId president,
        boolean presidentPresent) {

    public VoteView {
        ballots = List.copyOf(ballots);
        prompts = List.copyOf(prompts);
    }

    /** How many of those present did this, as far as it is known by name. */
    public int count(Choice choice) {
        return (int)
                ballots.stream().filter(ballot -> ballot.choice() == choice).count();
    }

    /** How many of those present have not answered yet. */
    public int waiting() {
        return (int) ballots.stream().filter(ballot -> ballot.choice() == null).count();
    }

    /** @param choice null while it is not known by name */
    public record BallotRow(MemberRef member, @Nullable Choice choice) {}

    /**
     * A warning to a member with a matching interest, and what came of it.
     *
     * @param interestId the declared interest in the chamber's records
     * @param interest the organisation as it was declared
     * @param answer null while nobody asked the member
     * @param reason why the member stays; null where the member stands aside
     */
    public record RecusalPrompt(
            MemberRef member,
            UUID interestId,
            Bilingual interest,
            @Nullable Answer answer,
            @Nullable String reason,
            @Nullable Instant answeredAt) {

        public enum Answer {
            STANDS_ASIDE,
            STAYS
        }
    }
}
