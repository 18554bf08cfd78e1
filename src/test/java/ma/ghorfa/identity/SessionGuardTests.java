package ma.ghorfa.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import ma.ghorfa.testing.MovedClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** What happens to a session that is open while time passes or its account changes. */
@GhorfaTest
class SessionGuardTests {

    private static final Acting ADMIN = Acting.as("test-admin", Permissions.ACCOUNT_READ, Permissions.ACCOUNT_WRITE);
    private static final SignInSettings SETTINGS = new SignInSettings(
            5,
            25,
            50,
            Duration.ofMinutes(15),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(12),
            Duration.ofHours(72),
            Duration.ofSeconds(5),
            4);

    private final Accounts accounts;
    private final Roles roles;
    private final Standings standings;
    private final Journal journal;
    private final JdbcClient jdbc;

    private final MovedClock clock = new MovedClock(Instant.parse("2026-02-05T09:00:00Z"));
    private final String username = "t-" + UUID.randomUUID().toString().substring(0, 12);
    private final MockHttpSession session = new MockHttpSession();
    private SessionGuard guard;
    private AccountId id;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    SessionGuardTests(Accounts accounts, Roles roles, Standings standings, Journal journal, JdbcClient jdbc) {
        this.accounts = accounts;
        this.roles = roles;
        this.standings = standings;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void signIn() {
        RoleId role = ADMIN.call(() -> roles.create(Bilingual.of("دور " + username, "Rôle " + username)));
        permit(role, Permissions.CHAMBER_READ, Permissions.SESSION_READ);
        id = ADMIN.call(() -> accounts.create(new NewAccount(username, Bilingual.of("اختبار", ""), Set.of(code(role)))))
                .account();
        jdbc.sql("update credential set must_change = false where account_id = :id")
                .param("id", id.toString())
                .update();
        guard = new SessionGuard(standings, new HttpSessionSecurityContextRepository(), SETTINGS, journal, clock);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                SignedInAccount.authenticate(standings.read(username).orElseThrow(), clock.instant()));
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private String code(RoleId role) {
        return row(role).code();
    }

    private RoleRow row(RoleId role) {
        return ADMIN.call(roles::list).stream()
                .filter(candidate -> candidate.id().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private void permit(RoleId role, String... permissions) {
        ADMIN.run(() -> roles.permit(List.of(new RolePermissions(role, row(role).version(), Set.of(permissions)))));
    }

    private RoleId roleOfTheTest() {
        String code = ADMIN.call(() -> accounts.get(id)).roles().iterator().next();
        return ADMIN.call(roles::list).stream()
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Sends a request of the session through the guard and gives what the rest of the chain sees. */
    private @Nullable Authentication request(String query) throws Exception {
        return request(query, req -> {});
    }

    private @Nullable Authentication request(String query, Consumer<HttpServletRequest> page) throws Exception {
        var request = new MockHttpServletRequest("POST", "/");
        request.setQueryString(query);
        request.setSession(session);
        var stored = (SecurityContext)
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        SecurityContextHolder.setContext(Objects.requireNonNull(stored));
        var seen = new AtomicReference<@Nullable Authentication>();
        guard.doFilter(request, new MockHttpServletResponse(), (req, res) -> {
            seen.set(SecurityContextHolder.getContext().getAuthentication());
            page.accept((HttpServletRequest) req);
        });
        return seen.get();
    }

    private String nameOf(String query) throws Exception {
        return Objects.requireNonNull(request(query)).getName();
    }

    private boolean isOver() {
        return session.isInvalid();
    }

    private String why() {
        return jdbc.sql("select json_value(details, '$.why') from journal_entry where actor = :actor"
                        + " and act = 'identity.sessionEnded'")
                .param("actor", username)
                .query(String.class)
                .single();
    }

    private static List<String> authorities(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }

    @Test
    void aSessionInUseGoesOn() throws Exception {
        for (int i = 0; i < 10; i++) {
            clock.move(Duration.ofMinutes(29));
            assertThat(nameOf("v-r=uidl")).isEqualTo(username);
        }
        assertThat(isOver()).isFalse();
    }

    @Test
    void aPageThatIsMerelyOpenKeepsNoSessionAlive() throws Exception {
        for (int i = 0; i < 5; i++) {
            clock.move(Duration.ofMinutes(5));
            assertThat(nameOf("v-r=heartbeat&v-uiId=0")).isEqualTo(username);
        }
        clock.move(Duration.ofMinutes(5));
        assertThat(request("v-r=uidl")).isNull();
        assertThat(isOver()).isTrue();
        assertThat(why()).isEqualTo("IDLE");
    }

    @Test
    void aPageThatLooksAgainByItselfKeepsNoSessionAlive() throws Exception {
        assertThat(request("v-r=uidl")).isNotNull();
        for (int i = 0; i < 5; i++) {
            clock.move(Duration.ofMinutes(5));
            assertThat(request("v-r=uidl", SessionGuard::discount)).isNotNull();
        }
        clock.move(Duration.ofMinutes(5));
        assertThat(request("v-r=uidl", SessionGuard::discount)).isNull();
        assertThat(why()).isEqualTo("IDLE");
    }

    @Test
    void anActWhileAPageLooksAgainCounts() throws Exception {
        clock.move(Duration.ofMinutes(20));
        assertThat(request("v-r=uidl", poll -> {
                    clock.move(Duration.ofSeconds(1));
                    session.setAttribute(SessionGuard.LAST_ACT, clock.instant());
                    SessionGuard.discount(poll);
                }))
                .isNotNull();
        clock.move(Duration.ofMinutes(20));
        assertThat(request("v-r=uidl")).isNotNull();
    }

    @Test
    void afterTwelveHoursItIsOverHoweverBusy() throws Exception {
        for (int i = 0; i < 29; i++) {
            clock.move(Duration.ofMinutes(24));
            assertThat(request("v-r=uidl")).isNotNull();
        }
        clock.move(Duration.ofMinutes(24));
        assertThat(request("v-r=uidl")).isNull();
        assertThat(isOver()).isTrue();
        assertThat(why()).isEqualTo("ABSOLUTE");
    }

    @Test
    void aRightThatWasTakenAwayIsGoneAtTheNextRequest() throws Exception {
        assertThat(authorities(Objects.requireNonNull(request("v-r=uidl"))))
                .containsExactlyInAnyOrder("ROLE_CHAMBER_READ", "ROLE_SESSION_READ");
        permit(roleOfTheTest(), Permissions.CHAMBER_READ);
        assertThat(authorities(Objects.requireNonNull(request("v-r=uidl")))).containsExactly("ROLE_CHAMBER_READ");
        var kept = (SecurityContext)
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        assertThat(authorities(
                        Objects.requireNonNull(Objects.requireNonNull(kept).getAuthentication())))
                .containsExactly("ROLE_CHAMBER_READ");
        assertThat(isOver()).isFalse();
    }

    @Test
    void aRightThatWasGivenIsThereAtTheNextRequest() throws Exception {
        permit(roleOfTheTest(), Permissions.CHAMBER_READ, Permissions.JOURNAL_READ);
        assertThat(authorities(Objects.requireNonNull(request("v-r=uidl")))).contains("ROLE_JOURNAL_READ");
    }

    @Test
    void whatAnotherServerChangedIsNoticedAfterSomeSeconds() throws Exception {
        var standings = new Standings(jdbc, clock, SETTINGS);
        guard = new SessionGuard(standings, new HttpSessionSecurityContextRepository(), SETTINGS, journal, clock);
        assertThat(request("v-r=uidl")).isNotNull();
        // Behind the back of these standings, as another server would.
        jdbc.sql("update account set enabled = false where id = :id")
                .param("id", id.toString())
                .update();
        clock.move(Duration.ofSeconds(4));
        assertThat(request("v-r=uidl")).isNotNull();
        clock.move(Duration.ofSeconds(1));
        assertThat(request("v-r=uidl")).isNull();
        assertThat(why()).isEqualTo("REVOKED");
    }

    @Test
    void aDisabledAccountIsOutAtTheNextRequest() throws Exception {
        assertThat(request("v-r=uidl")).isNotNull();
        ADMIN.run(() -> accounts.disable(id));
        assertThat(request("v-r=heartbeat")).isNull();
        assertThat(isOver()).isTrue();
        assertThat(why()).isEqualTo("REVOKED");
    }

    @Test
    void aResetPasswordEndsWhatWasOpenedWithTheOldOne() throws Exception {
        assertThat(request("v-r=uidl")).isNotNull();
        ADMIN.run(() -> accounts.resetPassword(id));
        assertThat(request("v-r=uidl")).isNull();
        assertThat(why()).isEqualTo("REVOKED");
    }

    @Test
    void aDatabaseThatDoesNotAnswerGrantsNothing() {
        var broken = new Standings(
                JdbcClient.create(new org.springframework.jdbc.datasource.DriverManagerDataSource(
                        "jdbc:mariadb://127.0.0.1:1/none?connectTimeout=500")),
                clock,
                SETTINGS);
        guard = new SessionGuard(broken, new HttpSessionSecurityContextRepository(), SETTINGS, journal, clock);
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> request("v-r=uidl"));
    }
}
