package ma.ghorfa.identity;

import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be told something while they are not there, as they stand at this moment.
 *
 * @param member whom the account belongs to; null where it is nobody's of the chamber
 * @param permissions none while the owner must first choose a password
 * @param email the account's own, or the member's; empty where nobody knows one
 * @param byMail whether the owner wants mail
 */
public record Recipient(
        AccountId id,
        String username,
        Bilingual name,
        @Nullable UUID member,
        Set<String> permissions,
        Language language,
        String email,
        boolean byMail) {

    public Recipient {
        permissions = Set.copyOf(permissions);
    }

    public boolean holds(Set<String> all) {
        return permissions.containsAll(all);
    }

    public boolean isReachedByMail() {
        return byMail && !email.isEmpty();
    }
}
