package ma.ghorfa.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * An account as lists and its page show it; the password is in none of them.
 *
 * @param version for the acts that change the account
 * @param roles codes of roles
 * @param mustChangePassword the owner has not yet chosen a password of their own
 * @param lastSignInAt null where nobody ever signed in
 */
public record AccountRow(
        AccountId id,
        long version,
        String username,
        Bilingual name,
        Set<String> roles,
        boolean enabled,
        @Nullable UUID memberId,
        boolean mustChangePassword,
        @Nullable Instant lastSignInAt) {}
