package ma.ghorfa.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.AuditorAware;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The current account, read from Spring Security's context; also what signs every row and every entry of the journal. */
@Component
class SecurityContextAccount implements CurrentAccount, AuditorAware<String> {

    private static final String ROLE = "ROLE_";

    @Override
    public String username() {
        return authentication().map(Authentication::getName).orElse("system");
    }

    @Override
    public Optional<AccountId> accountId() {
        return signedIn().map(SignedInAccount::id);
    }

    @Override
    public Optional<UUID> memberId() {
        return signedIn().flatMap(SignedInAccount::memberId);
    }

    @Override
    public Set<String> permissions() {
        return authentication().stream()
                .flatMap(authentication -> authentication.getAuthorities().stream())
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<String> getCurrentAuditor() {
        return Optional.of(username());
    }

    static Optional<SignedInAccount> signedIn() {
        return authentication()
                .map(Authentication::getPrincipal)
                .filter(SignedInAccount.class::isInstance)
                .map(SignedInAccount.class::cast);
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken));
    }
}
