package ma.ghorfa.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import ma.ghorfa.testing.MovedClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Name and password against the real database, and the choosing of a password of one's own. */
@GhorfaTest
class PasswordSignInTests {

    private static final Acting ADMIN = Acting.as("test-admin", Permissions.ACCOUNT_READ, Permissions.ACCOUNT_WRITE);

    private final PasswordSignIn signIn;
    private final Accounts accounts;
    private final OwnAccount own;
    private final Standings standings;
    private final SignInThrottle throttle;
    private final PasswordEncoder encoder;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    private final String username = "t-" + UUID.randomUUID().toString().substring(0, 12);
    private final String address = "test " + UUID.randomUUID();

    @Autowired
    PasswordSignInTests(
            PasswordSignIn signIn,
            Accounts accounts,
            OwnAccount own,
            Standings standings,
            SignInThrottle throttle,
            PasswordEncoder encoder,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.own = own;
        this.standings = standings;
        this.throttle = throttle;
        this.encoder = encoder;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private Authentication attempt(String name, String password) {
        return attempt(signIn, name, password);
    }

    private Authentication attempt(PasswordSignIn way, String name, String password) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var token = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        token.setDetails(new WebAuthenticationDetails(request));
        return way.authenticate(token);
    }

    private OneTimePassword create(String... roles) {
        return ADMIN.call(() -> accounts.create(new NewAccount(username, Bilingual.of("اختبار", ""), Set.of(roles))));
    }

    private static SignedInAccount principal(Authentication authentication) {
        return (SignedInAccount) Objects.requireNonNull(authentication.getPrincipal());
    }

    private static List<String> authorities(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }

    private List<String> acts(String actor) {
        return jdbc.sql("select act from journal_entry where actor = :actor order by seq")
                .param("actor", actor)
                .query(String.class)
                .list();
    }

    @Test
    void aOneTimePasswordOpensNothingButTheChoiceOfAnother() {
        OneTimePassword given = create("AUDITOR");
        Authentication first = attempt(" " + username + " ", given.password());
        assertThat(principal(first).mustChangePassword()).isTrue();
        assertThat(authorities(first)).isEmpty();

        SecurityContextHolder.getContext().setAuthentication(first);
        try {
            assertThat(own.mustChangePassword()).isTrue();
            refused("present", "identity.password.wrong", "not the present one", "zellige brass cedar");
            refused("password", "identity.password.same", given.password(), given.password());
            refused("password", "identity.password.tooShort", given.password(), "short");
            own.changePassword(given.password(), "zellige brass cedar");
            // The session goes on, now with what its roles permit.
            assertThat(own.mustChangePassword()).isFalse();
            assertThat(authorities(Objects.requireNonNull(
                            SecurityContextHolder.getContext().getAuthentication())))
                    .contains("ROLE_JOURNAL_READ");
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> attempt(username, given.password()));
        Authentication second = attempt(username, "zellige brass cedar");
        assertThat(authorities(second)).contains("ROLE_JOURNAL_READ").doesNotContain("ROLE_ACCOUNT_WRITE");
        assertThat(acts(username))
                .containsExactly(
                        "identity.signedIn", "identity.passwordChanged", "identity.signInFailed", "identity.signedIn");
    }

    private void refused(String field, String key, String present, String chosen) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> own.changePassword(present, chosen))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.messageKey()).isEqualTo(key);
                });
    }

    @Test
    void whoeverSitsAtAnOpenSessionCannotGuessThePasswordEither() {
        OneTimePassword given = create("MEMBER");
        SecurityContextHolder.getContext().setAuthentication(attempt(username, given.password()));
        try {
            for (int i = 0; i < 5; i++) {
                refused("present", "identity.password.wrong", "guess number " + i, "zellige brass cedar");
            }
            refused("present", "identity.password.wait", given.password(), "zellige brass cedar");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void aNewPasswordThatWillNotDoIsNoGuessAtThePresentOne() {
        OneTimePassword given = create("MEMBER");
        SecurityContextHolder.getContext().setAuthentication(attempt(username, given.password()));
        try {
            for (int i = 0; i < 6; i++) {
                refused("password", "identity.password.tooShort", given.password(), "short");
                refused("password", "identity.password.same", given.password(), given.password());
            }
            own.changePassword(given.password(), "zellige brass cedar");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void everythingThatIsWrongIsWrongInTheSameWay() {
        OneTimePassword given = create("MEMBER");
        assertRefused("no-such-account", given.password());
        assertRefused("كاتبة الدورات", given.password());
        assertRefused("x".repeat(5000), given.password());
        assertRefused(username, "");
        assertRefused(username, "x".repeat(100_000));
        ADMIN.run(() -> accounts.disable(given.account()));
        assertRefused(username, given.password());
        ADMIN.run(() -> accounts.enable(given.account()));
        assertThatNoException().isThrownBy(() -> attempt(username, given.password()));
    }

    private void assertRefused(String name, String password) {
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> attempt(name, password))
                .withMessage("refused")
                .withNoCause();
    }

    @Test
    void aNameThatIsNoAccountsIsNotWrittenDown() {
        String typed = "my-secret-" + UUID.randomUUID().toString().substring(0, 8);
        assertRefused(typed, "whatever it is");
        assertThat(acts(typed)).isEmpty();
        assertThat(jdbc.sql("select count(*) from journal_entry where details like :typed")
                        .param("typed", "%" + typed + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAccountThatDoesNotExistIsLockedLikeAnyOther() {
        OneTimePassword given = create("MEMBER");
        String nobody = "t-" + UUID.randomUUID().toString().substring(0, 12);
        for (String name : List.of(username, nobody)) {
            for (int i = 0; i < 5; i++) {
                assertRefused(name, "wrong number " + i);
            }
            assertThatExceptionOfType(LockedException.class)
                    .isThrownBy(() -> attempt(name, given.password()))
                    .withMessage("too many attempts");
        }
        assertThat(acts(username)).endsWith("identity.signInFailed", "identity.signInLocked");
    }

    @Test
    void aOneTimePasswordExpires() {
        OneTimePassword given = create("MEMBER");
        var later = new MovedClock(clock.instant());
        var way = new PasswordSignIn(jdbc, encoder, throttle, standings, journal, later);
        later.move(Duration.ofHours(73));
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> attempt(way, username, given.password()));
        OneTimePassword again = ADMIN.call(() -> accounts.resetPassword(given.account()));
        assertThatNoException().isThrownBy(() -> attempt(username, again.password()));
    }

    @Test
    void anOldHashIsMadeNewWhenItsPasswordComesBy() {
        OneTimePassword given = create("MEMBER");
        jdbc.sql("update credential set password_hash = :hash where account_id = :id")
                .param(
                        "hash",
                        "{bcrypt}"
                                + new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder(4)
                                        .encode("zellige brass cedar"))
                .param("id", given.account().toString())
                .update();
        attempt(username, "zellige brass cedar");
        assertThat(jdbc.sql("select password_hash from credential where account_id = :id")
                        .param("id", given.account().toString())
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt-sha384}");
        assertThatNoException().isThrownBy(() -> attempt(username, "zellige brass cedar"));
    }
}
