package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.Set;
import ma.ghorfa.chamber.MemberId;

/**
 * That everybody who was still expected was marked present at once.
 *
 * @param at when they came
 */
public record AllPresent(Set<MemberId> members, Instant at) {

    public AllPresent {
        members = Set.copyOf(members);
    }
}
