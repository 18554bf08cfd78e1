package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.UUID;

/**
 * The chair declares the result; with it the item gets its outcome and an approval its number.
 *
 * @param commandKey made before asking, sent again on a retry
 */
public record ConfirmVote(UUID commandKey, VoteId vote, Instant at) {

    public static ConfirmVote at(VoteId vote, Instant at) {
        return new ConfirmVote(UUID.randomUUID(), vote, at);
    }
}
