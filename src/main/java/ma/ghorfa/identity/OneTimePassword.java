package ma.ghorfa.identity;

import java.time.Instant;

/**
 * A password that is shown once and stored nowhere; its only use is to sign in and choose another.
 *
 * @param validUntil after this it opens nothing
 */
public record OneTimePassword(AccountId account, String password, Instant validUntil) {

    /** Leaves the password out: records are printed in logs and in messages of tests. */
    @Override
    public String toString() {
        return "OneTimePassword[account=" + account + ", validUntil=" + validUntil + "]";
    }
}
