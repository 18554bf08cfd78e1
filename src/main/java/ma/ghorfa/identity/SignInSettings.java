package ma.ghorfa.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the portal is with those who sign in, and how long they stay.
 *
 * @param failuresHere wrong passwords for one account from one address before that address has to wait
 * @param failuresPerAccount wrong passwords for one account from anywhere before it has to wait everywhere
 * @param failuresPerAddress wrong passwords from one address for whatever accounts; a whole assembly may sit behind one
 * @param window in which they are counted
 * @param lock how long one then has to wait
 * @param idle a session without any act of its owner ends after this
 * @param absolute a session ends after this in any case
 * @param oneTimePassword how long a password that an administrator gave can be used
 * @param recheck how soon this server notices what another server changed about an account; what it changed itself it
 *     notices at once
 * @param strength of bcrypt, as a power of two
 */
@ConfigurationProperties("ghorfa.sign-in")
record SignInSettings(
        @DefaultValue("5") int failuresHere,
        @DefaultValue("25") int failuresPerAccount,
        @DefaultValue("50") int failuresPerAddress,
        @DefaultValue("15m") Duration window,
        @DefaultValue("10m") Duration lock,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration absolute,
        @DefaultValue("72h") Duration oneTimePassword,
        @DefaultValue("5s") Duration recheck,
        @DefaultValue("10") int strength) {}
