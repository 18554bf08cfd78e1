package ma.ghorfa.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What everybody may do with their own account, whatever else they may do. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnAccount {

    /** Where the throttle counts wrong present passwords: apart from those at the door. */
    private static final String HERE = "own account";

    private final CredentialRepository credentials;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final Standings standings;
    private final SecurityContextRepository contexts;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnAccount(
            CredentialRepository credentials,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            Standings standings,
            SecurityContextRepository contexts,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.credentials = credentials;
        this.encoder = encoder;
        this.throttle = throttle;
        this.standings = standings;
        this.contexts = contexts;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether nothing else may be done before a password of one's own is chosen. */
    public boolean mustChangePassword() {
        return SecurityContextAccount.signedIn()
                .map(SignedInAccount::mustChangePassword)
                .orElse(false);
    }

    /**
     * Chooses a new password. Other sessions of the account end; this one stays.
     *
     * @param present the password one signed in with
     * @param chosen 12 to 128 characters, in any script
     * @throws InvalidInputException the present password is wrong or was tried too often (field {@code present}), or the
     *     chosen one will not do (field {@code password})
     */
    public void changePassword(String present, String chosen) {
        SignedInAccount me = SecurityContextAccount.signedIn().orElseThrow(NotFoundException::new);
        // Before anything is counted: a new password that will not do is no guess at the present one.
        Passwords.check(me.username(), chosen);
        if (!throttle.admit(me.username(), HERE).admitted()) {
            throw new InvalidInputException("present", "identity.password.wait");
        }
        transaction.executeWithoutResult(status -> change(me, present, chosen));
        throttle.succeeded(me.username(), HERE);
        stay(me);
    }

    private void change(SignedInAccount me, String present, String chosen) {
        Credential credential = credentials.findById(me.id().value()).orElseThrow(NotFoundException::new);
        if (!encoder.matches(present, credential.passwordHash())) {
            throw new InvalidInputException("present", "identity.password.wrong");
        }
        if (encoder.matches(chosen, credential.passwordHash())) {
            throttle.succeeded(me.username(), HERE);
            throw new InvalidInputException("password", "identity.password.same");
        }
        Instant now = clock.instant();
        credential.choose(Objects.requireNonNull(encoder.encode(chosen)), now);
        credentials.save(credential);
        standings.forgetAfterCommit();
        journal.record("identity.passwordChanged", "account", me.id().value(), Map.of("username", me.username()));
    }

    /** Gives this session the stamp of the new password, and what the account may do now. */
    private void stay(SignedInAccount me) {
        Standing standing = standings.read(me.username()).orElseThrow(NotFoundException::new);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedInAccount.authenticate(standing, me.signedInAt()));
        SecurityContextHolder.setContext(context);
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call) {
            @Nullable HttpServletResponse response = call.getResponse();
            contexts.saveContext(context, call.getRequest(), Objects.requireNonNull(response));
        }
    }
}
