package ma.ghorfa.partnership;

import java.util.Set;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A party to an agreement.
 *
 * @param partner null for the chamber itself
 */
public record PartyRow(PartyId id, @Nullable PartnerId partner, Bilingual name, Set<PartyRole> roles) {

    public PartyRow {
        roles = Set.copyOf(roles);
    }

    /** Whether it is the chamber itself. */
    public boolean isOwn() {
        return partner == null;
    }
}
