package ma.ghorfa.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Who is signed in, as the session keeps it. It is renewed from the account's {@link Standing} while the session lasts;
 * only the time of signing in stays.
 */
record SignedInAccount(String username, Standing.Rights rights, Instant signedInAt)
        implements AuthenticatedPrincipal, java.io.Serializable {

    static Authentication authenticate(Standing standing, Instant signedInAt) {
        String[] authorities = standing.permissions().stream()
                .sorted()
                .map(permission -> "ROLE_" + permission)
                .toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInAccount(standing.username(), standing.rights(), signedInAt),
                null,
                AuthorityUtils.createAuthorityList(authorities));
    }

    @Override
    public String getName() {
        return username;
    }

    AccountId id() {
        return new AccountId(rights.id());
    }

    Optional<UUID> memberId() {
        return Optional.ofNullable(rights.memberId());
    }

    boolean mustChangePassword() {
        return rights.mustChangePassword();
    }
}
