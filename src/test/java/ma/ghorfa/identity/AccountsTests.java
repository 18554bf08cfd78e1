package ma.ghorfa.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.journal.RecordHistory;
import ma.ghorfa.journal.RecordHistory.Change;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts on the real database: what is kept, what is refused, who changed what. */
@GhorfaTest
class AccountsTests {

    private static final Acting ADMIN = Acting.as("test-admin", Permissions.ACCOUNT_READ, Permissions.ACCOUNT_WRITE);
    private static final Bilingual NAME = Bilingual.of("كريمة العمراني", "Karima Amrani");

    private final Accounts accounts;
    private final Roles roles;
    private final RecordHistory history;
    private final RoleRepository repository;
    private final Standings standings;
    private final PasswordEncoder encoder;
    private final JdbcClient jdbc;

    @Autowired
    AccountsTests(
            Accounts accounts,
            Roles roles,
            RecordHistory history,
            RoleRepository repository,
            Standings standings,
            PasswordEncoder encoder,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.roles = roles;
        this.history = history;
        this.repository = repository;
        this.standings = standings;
        this.encoder = encoder;
        this.jdbc = jdbc;
    }

    private static String newName() {
        return "t-" + UUID.randomUUID().toString().substring(0, 12);
    }

    private OneTimePassword create(String username, String... codes) {
        return ADMIN.call(() -> accounts.create(new NewAccount(username, NAME, Set.of(codes))));
    }

    private AccountRow get(AccountId id) {
        return ADMIN.call(() -> accounts.get(id));
    }

    @Test
    void aNewAccountWaitsForItsOwnerWithAPasswordThatIsStoredNowhere() {
        String username = newName();
        OneTimePassword given = create("  " + username.toUpperCase(java.util.Locale.ROOT) + " ", "MEMBER");
        AccountRow row = get(given.account());
        assertThat(row.username()).isEqualTo(username);
        assertThat(row.name()).isEqualTo(NAME);
        assertThat(row.roles()).containsExactly("MEMBER");
        assertThat(row.enabled()).isTrue();
        assertThat(row.mustChangePassword()).isTrue();
        assertThat(row.lastSignInAt()).isNull();
        String hash = jdbc.sql("select password_hash from credential where account_id = :id")
                .param("id", given.account().toString())
                .query(String.class)
                .single();
        assertThat(hash).startsWith("{bcrypt-sha384}").doesNotContain(given.password());
        assertThat(encoder.matches(given.password(), hash)).isTrue();
        assertThat(given.toString()).doesNotContain(given.password());
        // Until then it may do nothing, whatever its roles permit.
        assertThat(standings.read(username).orElseThrow().permissions()).isEmpty();
    }

    @Test
    void theSameNameTwiceIsRefusedEvenAtTheSameMoment() throws Exception {
        String username = newName();
        var start = new CountDownLatch(1);
        Callable<Boolean> attempt = () -> {
            start.await();
            try {
                create(username, "MEMBER");
                return true;
            } catch (InvalidInputException e) {
                assertThat(e.messageKey()).isEqualTo("identity.username.taken");
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both = List.of(threads.submit(attempt), threads.submit(attempt));
            start.countDown();
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void anAccountNeedsARoleThatExistsAndAName() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> create(newName()))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("roles"));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> create(newName(), "KING"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ADMIN.call(() ->
                        accounts.create(new NewAccount(newName(), Bilingual.of(" \u202E ", ""), Set.of("MEMBER")))))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("name"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ADMIN.call(() -> accounts.create(
                        new NewAccount(newName(), Bilingual.of("ص".repeat(121), ""), Set.of("MEMBER")))))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("base.tooLong"));
    }

    @Test
    void whoeverEditedAnOlderVersionIsTold() {
        AccountRow before = get(create(newName(), "MEMBER").account());
        ADMIN.run(() -> accounts.rename(before.id(), before.version(), Bilingual.of("كريمة", "Karima")));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> ADMIN.run(() -> accounts.rename(before.id(), before.version(), NAME)));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> ADMIN.run(() -> accounts.assign(before.id(), before.version(), Set.of("AUDITOR"))));
        assertThat(get(before.id()).name()).isEqualTo(Bilingual.of("كريمة", "Karima"));
        assertThat(get(before.id()).roles()).containsExactly("MEMBER");
    }

    @Test
    void theHistorySaysWhoChangedNameAndRolesFromWhatToWhat() {
        AccountId id = create(newName(), "MEMBER").account();
        Acting other = Acting.as("test-other", Permissions.ACCOUNT_READ, Permissions.ACCOUNT_WRITE);
        other.run(() -> accounts.rename(id, get(id).version(), Bilingual.of("كريمة", "Karima Amrani")));
        other.run(() -> accounts.assign(id, get(id).version(), Set.of("STAFF_FINANCE", "AUDITOR")));
        ADMIN.run(() -> accounts.assign(id, get(id).version(), Set.of("AUDITOR")));
        var source = new RecordHistory.Source("account", "id", "k", List.of("name_ar", "name_fr", "enabled"));
        List<Change> names = ADMIN.call(() -> history.of(source, id.value()));
        assertThat(names)
                .extracting(Change::by, Change::fieldKey, Change::before, Change::after)
                .containsExactly(
                        tuple("test-other", "k.name_ar", "كريمة العمراني", "كريمة"),
                        tuple("test-admin", "k.name_ar", null, "كريمة العمراني"),
                        tuple("test-admin", "k.name_fr", null, "Karima Amrani"),
                        tuple("test-admin", "k.enabled", null, "true"));
        var set = new RecordHistory.ValueSet("account_role", "account_id", "role_code", "account", "roles");
        List<Change> assigned = ADMIN.call(() -> history.of(set, id.value()));
        assertThat(assigned)
                .extracting(Change::by, Change::before, Change::after)
                .containsExactly(
                        tuple("test-admin", "AUDITOR, STAFF_FINANCE", "AUDITOR"),
                        tuple("test-other", "MEMBER", "AUDITOR, STAFF_FINANCE"),
                        tuple("test-admin", null, "MEMBER"));
    }

    @Test
    void noFormerPasswordIsKeptAnywhere() {
        String username = newName();
        AccountId id = create(username, "MEMBER").account();
        String first = jdbc.sql("select password_hash from credential where account_id = :id")
                .param("id", id.toString())
                .query(String.class)
                .single();
        ADMIN.run(() -> accounts.resetPassword(id));
        ADMIN.run(() -> accounts.disable(id));
        String now = jdbc.sql("select password_hash from credential where account_id = :id")
                .param("id", id.toString())
                .query(String.class)
                .single();
        assertThat(now).isNotEqualTo(first);
        // The table has no history at all; that of the accounts has no column for it.
        assertThat(jdbc.sql("select count(*) from information_schema.tables where table_schema = database()"
                                + " and table_name = 'credential' and table_type = 'BASE TABLE'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from information_schema.columns where table_schema = database()"
                                + " and table_name = 'account' and column_name like '%hash%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void languageAndThemeMakeNoHistoryAndNoConflict() {
        AccountRow row = get(create(newName(), "MEMBER").account());
        int before = versions(row.id());
        jdbc.sql("update account set language = 'fr', theme = 'DARK' where id = :id")
                .param("id", row.id().toString())
                .update();
        assertThat(versions(row.id())).isEqualTo(before);
        ADMIN.run(() -> accounts.rename(row.id(), row.version(), Bilingual.of("كريمة", "")));
        assertThat(standings.read(row.username()).orElseThrow().language()).contains(ma.ghorfa.i18n.Language.FR);
    }

    private int versions(AccountId id) {
        return jdbc.sql("select count(*) from account for system_time all where id = :id")
                .param("id", id.toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void aMemberHasOneAccount() {
        UUID member = UUID.randomUUID();
        String first = newName();
        String second = newName();
        AccountId id = create(first, "MEMBER").account();
        create(second, "MEMBER");
        ADMIN.run(() -> accounts.linkMember(first, member));
        ADMIN.run(() -> accounts.linkMember(first, member));
        assertThat(get(id).memberId()).isEqualTo(member);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ADMIN.run(() -> accounts.linkMember(second, member)))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("identity.member.taken"));
        ADMIN.run(() -> accounts.unlinkMember(id));
        ADMIN.run(() -> accounts.linkMember(second, member));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> ADMIN.run(() -> accounts.linkMember("nobody-here", member)));
    }

    @Test
    void theLastAdministratorStaysWhicheverWayItIsTried() {
        AccountId id = onlyAdministrator();
        assertThatExceptionOfType(LastAdministratorException.class)
                .isThrownBy(() -> ADMIN.run(() -> accounts.disable(id)));
        assertThatExceptionOfType(LastAdministratorException.class)
                .isThrownBy(() -> ADMIN.run(() -> accounts.assign(id, get(id).version(), Set.of("AUDITOR"))));
        assertThatExceptionOfType(LastAdministratorException.class)
                .isThrownBy(() -> ADMIN.call(() -> accounts.resetPassword(id)));
        // Somebody who was given a password on paper and has not come yet is no way back in.
        create(newName(), "ADMINISTRATOR");
        assertThatExceptionOfType(LastAdministratorException.class)
                .isThrownBy(() -> ADMIN.run(() -> accounts.disable(id)));
        assertThatExceptionOfType(LastAdministratorException.class)
                .isThrownBy(() -> ADMIN.call(() -> accounts.resetPassword(id)));
        RoleRow role = role("ADMINISTRATOR");
        assertThatExceptionOfType(LastAdministratorException.class)
                .isThrownBy(() -> ADMIN.run(() -> roles.permit(List.of(new RolePermissions(
                        role.id(), role.version(), Set.of(Permissions.ACCOUNT_READ, Permissions.JOURNAL_READ))))));
        assertThat(get(id).enabled()).isTrue();
        assertThat(get(id).roles()).containsExactly("ADMINISTRATOR");
        assertThat(role("ADMINISTRATOR").permissions()).contains(Permissions.ACCOUNT_WRITE);
    }

    @Test
    void twoAdministratorsWhoDisableEachOtherAtOnceDoNotBothSucceed() throws Exception {
        AccountId one = onlyAdministrator();
        AccountId two = administrator();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both = List.of(one, two).stream()
                    .map(id -> threads.submit(() -> {
                        start.await();
                        try {
                            ADMIN.run(() -> accounts.disable(id));
                            return true;
                        } catch (LastAdministratorException e) {
                            return false;
                        }
                    }))
                    .toList();
            start.countDown();
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(ADMIN.call(accounts::list).stream()
                        .filter(row -> row.enabled() && row.roles().contains("ADMINISTRATOR")))
                .hasSize(1);
    }

    /** Leaves one enabled account that may manage accounts, and gives it. */
    private AccountId onlyAdministrator() {
        AccountId id = administrator();
        ADMIN.call(accounts::list).stream()
                .filter(row -> row.enabled() && row.roles().contains("ADMINISTRATOR"))
                .filter(row -> !row.id().equals(id))
                .forEach(row -> ADMIN.run(() -> accounts.disable(row.id())));
        return id;
    }

    /** Somebody who may manage accounts and has chosen a password. */
    private AccountId administrator() {
        AccountId id = create(newName(), "ADMINISTRATOR").account();
        jdbc.sql("update credential set must_change = false, valid_until = null where account_id = :id")
                .param("id", id.toString())
                .update();
        return id;
    }

    private RoleRow role(String code) {
        return ADMIN.call(roles::list).stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPermissionOfALaterVersionIsKeptAndIgnored() {
        RoleId id = ADMIN.call(() -> roles.create(Bilingual.of("دور تجريبي", "Rôle d'essai")));
        jdbc.sql("insert into role_permission (role_id, permission) values (:id, 'FLY')")
                .param("id", id.toString())
                .update();
        RoleRow row = ADMIN.call(roles::list).stream()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(row.permissions()).isEmpty();
        ADMIN.run(
                () -> roles.permit(List.of(new RolePermissions(id, row.version(), Set.of(Permissions.CHAMBER_READ)))));
        assertThat(jdbc.sql("select permission from role_permission where role_id = :id order by permission")
                        .param("id", id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("CHAMBER_READ", "FLY");
        String username = newName();
        create(username, row.code());
        jdbc.sql("update credential c join account a on a.id = c.account_id set must_change = false"
                        + " where a.username = :username")
                .param("username", username)
                .update();
        assertThat(standings.read(username).orElseThrow().permissions()).containsExactly("CHAMBER_READ");
    }

    @Test
    void whoeverDeletesARecordSignsItsLastVersion() {
        Role role = Acting.as("salma")
                .call(() -> repository.save(new Role(
                        "T_" + UUID.randomUUID().toString().substring(0, 8), Bilingual.of("دور", "Rôle"), (short)
                                2000)));
        Acting.as("omar").run(() -> repository.deleteById(role.id().value()));
        var source = new RecordHistory.Source("role", "id", "k", List.of("name_fr"));
        assertThat(ADMIN.call(() -> history.of(source, role.id().value())))
                .extracting(Change::by, Change::before, Change::after)
                .containsExactly(tuple("omar", "Rôle", null), tuple("salma", null, "Rôle"));
    }

    @Test
    void readingIsNotWriting() {
        Acting reader = Acting.as("test-reader", Permissions.ACCOUNT_READ);
        assertThat(reader.call(accounts::list)).isNotNull();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        reader.call(() -> accounts.create(new NewAccount(newName(), NAME, Set.of("ADMINISTRATOR")))));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Acting.as("test-nobody").call(accounts::list));
    }

    @Test
    void everyActIsInTheJournal() {
        String username = newName();
        AccountId id = create(username, "MEMBER").account();
        ADMIN.run(() -> accounts.disable(id));
        ADMIN.run(() -> accounts.enable(id));
        ADMIN.run(() -> accounts.resetPassword(id));
        assertThat(jdbc.sql("select concat(actor, ' ', act) from journal_entry where subject_id = :id order by seq")
                        .param("id", id.toString())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "test-admin identity.accountCreated",
                        "test-admin identity.accountDisabled",
                        "test-admin identity.accountEnabled",
                        "test-admin identity.passwordReset");
    }
}
