package ma.ghorfa.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The password of an account, in a table without history: a former password must not outlive its change. The stamp grows
 * with each new password; a session that was opened under another stamp is over.
 */
@Entity
@Table(name = "credential")
class Credential {

    @Id
    private UUID accountId;

    private String passwordHash;

    private boolean mustChange;

    private @Nullable Instant validUntil;

    private int stamp;

    private Instant changedAt;

    private @Nullable Instant lastSignInAt;

    @SuppressWarnings("NullAway.Init")
    protected Credential() {}

    /** A password that the owner typed. */
    static Credential chosen(AccountId account, String hash, Instant now) {
        return new Credential(account, hash, false, null, now);
    }

    /** A password that somebody else knows: good for one purpose, to choose another before it expires. */
    static Credential oneTime(AccountId account, String hash, Instant validUntil, Instant now) {
        return new Credential(account, hash, true, validUntil, now);
    }

    private Credential(AccountId account, String hash, boolean mustChange, @Nullable Instant validUntil, Instant now) {
        this.accountId = account.value();
        this.passwordHash = hash;
        this.mustChange = mustChange;
        this.validUntil = validUntil;
        this.stamp = 1;
        this.changedAt = now;
    }

    void choose(String hash, Instant now) {
        replace(hash, false, null, now);
    }

    void reset(String hash, Instant until, Instant now) {
        replace(hash, true, until, now);
    }

    private void replace(String hash, boolean change, @Nullable Instant until, Instant now) {
        this.passwordHash = hash;
        this.mustChange = change;
        this.validUntil = until;
        this.stamp++;
        this.changedAt = now;
    }

    String passwordHash() {
        return passwordHash;
    }

    int stamp() {
        return stamp;
    }

    boolean mustChange() {
        return mustChange;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    Instant validUntil() {
        return validUntil;
    }

    @Nullable
    Instant lastSignInAt() {
        return lastSignInAt;
    }
}
