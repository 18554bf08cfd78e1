package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import ma.ghorfa.chamber.MemberId;

/**
 * Records the same proof for one member or for many.
 *
 * @param at when it happened
 * @param reference the number of the letter, the name of the bailiff …; may be empty
 */
public record RecordProof(
        SessionId session, Set<MemberId> members, Channel channel, ProofStep step, Instant at, String reference) {

    public RecordProof {
        members = Set.copyOf(members);
    }

    public static RecordProof of(
            SessionId session, Collection<MemberId> members, Channel channel, ProofStep step, Instant at) {
        return new RecordProof(session, Set.copyOf(List.copyOf(members)), channel, step, at, "");
    }
}
