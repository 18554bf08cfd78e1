package ma.ghorfa.assembly;

import java.util.Map;
import java.util.Set;
import ma.ghorfa.chamber.MemberId;

/**
 * Who took part in a vote that was declared.
 *
 * @param present when it was opened; whoever is not among them was absent
 * @param stoodAside of these
 * @param stays why members who were warned of an interest stayed
 */
public record VoteParts(Set<MemberId> present, Set<MemberId> stoodAside, Map<MemberId, String> stays) {

    public VoteParts {
        present = Set.copyOf(present);
        stoodAside = Set.copyOf(stoodAside);
        stays = Map.copyOf(stays);
    }
}
