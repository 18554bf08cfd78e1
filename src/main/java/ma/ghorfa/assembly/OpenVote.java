package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.UUID;

/**
 * Opens a prepared vote: freezes the question and those present, and checks the quorum.
 *
 * @param commandKey made before asking, sent again on a retry
 */
public record OpenVote(UUID commandKey, VoteId vote, Instant at) {

    public static OpenVote at(VoteId vote, Instant at) {
        return new OpenVote(UUID.randomUUID(), vote, at);
    }
}
