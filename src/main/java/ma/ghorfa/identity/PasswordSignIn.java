package ma.ghorfa.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Utc;
import ma.ghorfa.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in with a name and a password. Whatever is wrong (no such account, disabled, expired, another password) the
 * answer is the same and takes the same time: a hash is computed in every case. Whoever tried too often is told to wait,
 * whether the account exists or not.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    /** Longer than any password can be; nobody makes the server digest a book. */
    private static final int LONGEST_TRY = 4 * Passwords.LONGEST;

    private record Stored(
            UUID id, boolean enabled, String hash, @Nullable Instant validUntil) {

        boolean isUsable(Instant now) {
            return enabled && (validUntil == null || now.isBefore(validUntil));
        }
    }

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final Standings standings;
    private final Journal journal;
    private final Clock clock;
    private @Nullable String hashOfNobody;

    PasswordSignIn(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            Standings standings,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.throttle = throttle;
        this.standings = standings;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = Usernames.normalised(attempt.getName());
        String password = String.valueOf(attempt.getCredentials());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web
                ? String.valueOf(web.getRemoteAddress())
                : "";
        // Before anything is looked up, so that the first attempt pays for it whoever it is.
        String nobody = hashOfNobody();
        Optional<Stored> stored = find(username);
        SignInThrottle.Admission admission = throttle.admit(username, address);
        if (!admission.admitted()) {
            if (admission.lockedNow()) {
                journal.recordAs(whom(stored, username), "identity.signInLocked", Map.of("address", address));
            }
            throw new LockedException("too many attempts");
        }
        boolean matches = password.length() <= LONGEST_TRY
                && encoder.matches(password, stored.map(Stored::hash).orElse(nobody));
        Instant now = clock.instant();
        if (stored.isEmpty() || !matches || !stored.get().isUsable(now)) {
            boolean addressLocked = throttle.failed(address);
            journal.recordAs(whom(stored, username), "identity.signInFailed", Map.of("address", address));
            if (addressLocked) {
                journal.recordAs("anonymous", "identity.signInLocked", Map.of("address", address));
            }
            throw new BadCredentialsException("refused");
        }
        throttle.succeeded(username, address);
        welcome(stored.get(), password, now);
        journal.recordAs(username, "identity.signedIn", Map.of("address", address));
        return SignedInAccount.authenticate(standings.read(username).orElseThrow(), now);
    }

    /** A name that is no account's is not written down: people type their password there. */
    private static String whom(Optional<Stored> stored, String username) {
        return stored.isPresent() ? username : "anonymous";
    }

    private Optional<Stored> find(String username) {
        if (!Usernames.isPossible(username)) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select a.id, a.enabled, c.password_hash, c.valid_until
                  from account a join credential c on c.account_id = a.id
                 where a.username = :username
                """)
                .param("username", username)
                .query((row, index) -> {
                    @Nullable LocalDateTime until = row.getObject("valid_until", LocalDateTime.class);
                    return new Stored(
                            UUID.fromString(row.getString("id")),
                            row.getBoolean("enabled"),
                            row.getString("password_hash"),
                            until == null ? null : Utc.instant(until));
                })
                .optional();
    }

    /** Notes the sign-in, and makes a hash that was made weaker than today's as strong. */
    private void welcome(Stored stored, String password, Instant now) {
        jdbc.sql("update credential set last_sign_in_at = :now where account_id = :id")
                .param("now", Utc.column(now))
                .param("id", stored.id().toString())
                .update();
        if (encoder.upgradeEncoding(stored.hash())) {
            jdbc.sql("update credential set password_hash = :new where account_id = :id and password_hash = :old")
                    .param("new", encoder.encode(password))
                    .param("id", stored.id().toString())
                    .param("old", stored.hash())
                    .update();
        }
    }

    private synchronized String hashOfNobody() {
        if (hashOfNobody == null) {
            hashOfNobody = String.valueOf(encoder.encode(Passwords.random()));
        }
        return hashOfNobody;
    }
}
