package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.List;
import ma.ghorfa.chamber.MemberId;

/**
 * Convocations were sent.
 *
 * @param members everybody convoked
 * @param at when they were sent
 */
public record SessionConvoked(SessionId session, List<MemberId> members, Instant at) {

    public SessionConvoked {
        members = List.copyOf(members);
    }
}
