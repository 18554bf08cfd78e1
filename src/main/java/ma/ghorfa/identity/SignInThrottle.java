package ma.ghorfa.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.ghorfa.base.Sha256;
import ma.ghorfa.base.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing passwords slow. Failures are counted for an account from one address, for an account from anywhere, and
 * for an address; the counts are kept in the database, so a restart forgives nothing. It knows names, not accounts: one
 * that does not exist is locked like any other.
 *
 * <p>The low limit is for the account from one address, so that a stranger who tries the president's name locks
 * themselves out and not the president. An attempt at an account counts before its password is checked, so many at once
 * gain nothing; one that succeeds takes its count back. An address counts failures only: a whole assembly may sign in
 * from behind one.
 */
@Component
class SignInThrottle {

    enum Kind {
        ACCOUNT_HERE,
        ACCOUNT,
        ADDRESS
    }

    /** Whether an attempt may go on; {@code lockedNow} is true for the one attempt that began a lock. */
    record Admission(boolean admitted, boolean lockedNow) {
        private static final Admission YES = new Admission(true, false);
    }

    private record Key(Kind kind, String subject) {}

    private record Count(
            int failures, Instant windowEnds, @Nullable Instant lockedUntil) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SignInSettings settings;

    SignInThrottle(JdbcClient jdbc, Clock clock, SignInSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Counts an attempt to sign in and says whether it may go on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Admission admit(String username, String address) {
        Key atAddress = key(Kind.ADDRESS, ClientNetwork.of(address));
        Instant now = clock.instant();
        @Nullable
        Instant locked = stored(atAddress, false).map(Count::lockedUntil).orElse(null);
        if (locked != null && locked.isAfter(now)) {
            return new Admission(false, false);
        }
        // The narrow count first: once it is locked, the wide one does not grow and locks nobody else.
        for (Key key : List.of(here(username, address), anywhere(username))) {
            Admission admission = count(key, now);
            if (!admission.admitted()) {
                return admission;
            }
        }
        return Admission.YES;
    }

    /** Counts a failure against the address; returns whether it is locked from now on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean failed(String address) {
        Key key = key(Kind.ADDRESS, ClientNetwork.of(address));
        // One failure beyond the limit locks here, not the next attempt: the attempts of an address are not counted.
        return count(key, clock.instant()).lockedNow();
    }

    /** Forgets what was counted for the account: its owner is here. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String username, String address) {
        Stream.of(here(username, address), anywhere(username))
                .forEach(key -> jdbc.sql("delete from sign_in_attempt where kind = :kind and subject = :subject")
                        .param("kind", key.kind().name())
                        .param("subject", key.subject())
                        .update());
    }

    /** Drops counts that no longer matter. */
    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    @Transactional
    public void sweep() {
        jdbc.sql(
                        "delete from sign_in_attempt where window_ends < :now and (locked_until is null or locked_until < :now)")
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    private Admission count(Key key, Instant now) {
        jdbc.sql("""
                insert ignore into sign_in_attempt (kind, subject, failures, window_ends)
                values (:kind, :subject, 0, :ends)
                """)
                .param("kind", key.kind().name())
                .param("subject", key.subject())
                .param("ends", Utc.column(now.plus(settings.window())))
                .update();
        Count count = stored(key, true).orElseThrow();
        if (count.lockedUntil() != null && count.lockedUntil().isAfter(now)) {
            return new Admission(false, false);
        }
        boolean counting = count.windowEnds().isAfter(now);
        int failures = counting ? count.failures() + 1 : 1;
        boolean lock = failures > limit(key.kind());
        jdbc.sql("""
                update sign_in_attempt set failures = :failures, window_ends = :ends, locked_until = :locked
                 where kind = :kind and subject = :subject
                """)
                .param("failures", lock ? 0 : failures)
                .param("ends", Utc.column(counting ? count.windowEnds() : now.plus(settings.window())))
                .param("locked", lock ? Utc.column(now.plus(settings.lock())) : null)
                .param("kind", key.kind().name())
                .param("subject", key.subject())
                .update();
        return new Admission(!lock, lock);
    }

    private Optional<Count> stored(Key key, boolean lock) {
        return jdbc.sql("select failures, window_ends, locked_until from sign_in_attempt"
                        + " where kind = :kind and subject = :subject" + (lock ? " for update" : ""))
                .param("kind", key.kind().name())
                .param("subject", key.subject())
                .query((row, index) -> {
                    @Nullable LocalDateTime locked = row.getObject("locked_until", LocalDateTime.class);
                    return new Count(
                            row.getInt("failures"),
                            Utc.instant(row.getObject("window_ends", LocalDateTime.class)),
                            locked == null ? null : Utc.instant(locked));
                })
                .optional();
    }

    private int limit(Kind kind) {
        return switch (kind) {
            case ACCOUNT_HERE -> settings.failuresHere();
            case ACCOUNT -> settings.failuresPerAccount();
            case ADDRESS -> settings.failuresPerAddress();
        };
    }

    private static Key here(String username, String address) {
        return key(Kind.ACCOUNT_HERE, username + "\n" + ClientNetwork.of(address));
    }

    private static Key anywhere(String username) {
        return key(Kind.ACCOUNT, username);
    }

    private static Key key(Kind kind, String subject) {
        return new Key(kind, Sha256.hex(subject));
    }
}
