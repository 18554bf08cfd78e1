package ma.ghorfa.identity;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.ui.Theme;

/**
 * What an account is and may do at one moment.
 *
 * @param stamp of the password, see {@link Credential}
 * @param permissions none while the owner must first choose a password
 */
record Standing(
        AccountId id,
        String username,
        Bilingual name,
        Optional<UUID> memberId,
        boolean enabled,
        int stamp,
        boolean mustChangePassword,
        Set<String> permissions,
        Optional<Language> language,
        Optional<Theme> theme) {

    Standing {
        permissions = Set.copyOf(permissions);
    }

    /** What a session has to know of it; two that are equal make no difference to what the owner may do. */
    Rights rights() {
        return new Rights(id.value(), memberId.orElse(null), enabled, stamp, mustChangePassword, permissions);
    }

    record Rights(
            UUID id,
            @org.jspecify.annotations.Nullable UUID memberId,
            boolean enabled,
            int stamp,
            boolean mustChangePassword,
            Set<String> permissions)
            implements Serializable {}
}
