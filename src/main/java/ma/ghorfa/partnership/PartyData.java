package ma.ghorfa.partnership;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A party as it is entered.
 *
 * @param partner null for the chamber itself
 * @param roles one at least
 */
public record PartyData(@Nullable PartnerId partner, Set<PartyRole> roles) {

    public PartyData {
        roles = Set.copyOf(roles);
    }
}
