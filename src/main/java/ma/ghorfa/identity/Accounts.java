package ma.ghorfa.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Utc;
import ma.ghorfa.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of the portal. Whatever is changed here holds from the next request of the account's open pages on. There
 * is always somebody left who may manage accounts: the change that would take away the last one is refused.
 */
@Service
@PreAuthorize("hasRole('" + Permissions.ACCOUNT_READ + "')")
@Transactional(readOnly = true)
public class Accounts {

    private static final String WRITE = "hasRole('" + Permissions.ACCOUNT_WRITE + "')";
    private static final String SUBJECT = "account";

    private static final String ROWS = """
            select a.id, a.version, a.username, a.name_ar, a.name_fr, a.member_id, a.enabled,
                   c.must_change, c.last_sign_in_at,
                   (select group_concat(ar.role_code order by ar.role_code)
                      from account_role ar where ar.account_id = a.id) roles
              from account a join credential c on c.account_id = a.id
            """;

    private final AccountRepository accounts;
    private final CredentialRepository credentials;
    private final NewAccounts newAccounts;
    private final Administrators administrators;
    private final Standings standings;
    private final PasswordEncoder encoder;
    private final SignInSettings settings;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            CredentialRepository credentials,
            NewAccounts newAccounts,
            Administrators administrators,
            Standings standings,
            PasswordEncoder encoder,
            SignInSettings settings,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.newAccounts = newAccounts;
        this.administrators = administrators;
        this.standings = standings;
        this.encoder = encoder;
        this.settings = settings;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All accounts by their usernames; a chamber has some hundreds at most. */
    public List<AccountRow> list() {
        return jdbc.sql(ROWS + " order by a.username").query(Accounts::row).list();
    }

    /** @throws NotFoundException there is no such account */
    public AccountRow get(AccountId id) {
        return jdbc.sql(ROWS + " where a.id = :id")
                .param("id", id.toString())
                .query(Accounts::row)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Creates an account with a password that is good for choosing another.
     *
     * @throws InvalidInputException the username is taken or not of the form of one, the name is missing, or there is no
     *     role (fields {@code username}, {@code name}, {@code roles})
     */
    @PreAuthorize(WRITE)
    @Transactional
    public OneTimePassword create(NewAccount command) {
        return newAccounts.create(command);
    }

    /** @throws ma.ghorfa.base.ConflictException somebody else changed the account since the version that was edited */
    @PreAuthorize(WRITE)
    @Transactional
    public void rename(AccountId id, long editedVersion, Bilingual name) {
        Account account = find(id);
        account.rename(editedVersion, NewAccounts.name(name));
        accounts.saveAndFlush(account);
        standings.forgetAfterCommit();
        journal.record("identity.accountRenamed", SUBJECT, id.value(), Map.of("username", account.username()));
    }

    /**
     * Gives the account these roles and no others.
     *
     * @throws LastAdministratorException nobody could manage accounts any more
     * @throws ma.ghorfa.base.ConflictException somebody else changed the account since the version that was edited
     */
    @PreAuthorize(WRITE)
    @Transactional
    public void assign(AccountId id, long editedVersion, Set<String> newRoles) {
        Account account = find(id);
        String before = String.join(", ", new TreeSet<>(account.roles()));
        administrators.keepOne(() -> {
            account.assign(editedVersion, newAccounts.existing(newRoles));
            accounts.saveAndFlush(account);
        });
        standings.forgetAfterCommit();
        journal.record(
                "identity.rolesAssigned",
                SUBJECT,
                id.value(),
                Map.of(
                        "username",
                        account.username(),
                        "before",
                        before,
                        "after",
                        String.join(", ", new TreeSet<>(account.roles()))));
    }

    /**
     * Closes an account: nobody signs in with it, and whoever is signed in is not from the next request on.
     *
     * @throws LastAdministratorException nobody could manage accounts any more
     */
    @PreAuthorize(WRITE)
    @Transactional
    public void disable(AccountId id) {
        Account account = find(id);
        administrators.keepOne(() -> {
            account.disable();
            accounts.saveAndFlush(account);
        });
        standings.forgetAfterCommit();
        journal.record("identity.accountDisabled", SUBJECT, id.value(), Map.of("username", account.username()));
    }

    /**
     * Closes many accounts, all of them or none.
     *
     * @throws LastAdministratorException nobody could manage accounts any more
     */
    @PreAuthorize(WRITE)
    @Transactional
    public void disableAll(List<AccountId> ids) {
        ids.forEach(this::disable);
    }

    /** Opens many accounts again, all of them or none. */
    @PreAuthorize(WRITE)
    @Transactional
    public void enableAll(List<AccountId> ids) {
        ids.forEach(this::enable);
    }

    @PreAuthorize(WRITE)
    @Transactional
    public void enable(AccountId id) {
        Account account = find(id);
        account.enable();
        accounts.saveAndFlush(account);
        standings.forgetAfterCommit();
        journal.record("identity.accountEnabled", SUBJECT, id.value(), Map.of("username", account.username()));
    }

    /**
     * Says whose account it is. The chamber knows the member; this room keeps the id.
     *
     * @throws InvalidInputException another account belongs to this member (field {@code member})
     */
    @PreAuthorize(WRITE)
    @Transactional
    public void linkMember(String username, UUID memberId) {
        Account account =
                accounts.findByUsername(Usernames.normalised(username)).orElseThrow(NotFoundException::new);
        if (accounts.existsByMemberIdAndIdNot(memberId, account.id().value())) {
            throw new InvalidInputException("member", "identity.member.taken");
        }
        account.link(memberId);
        accounts.saveAndFlush(account);
        standings.forgetAfterCommit();
        journal.record("identity.memberLinked", SUBJECT, account.id().value(), Map.of("username", account.username()));
    }

    @PreAuthorize(WRITE)
    @Transactional
    public void unlinkMember(AccountId id) {
        Account account = find(id);
        account.link(null);
        accounts.saveAndFlush(account);
        standings.forgetAfterCommit();
        journal.record("identity.memberUnlinked", SUBJECT, id.value(), Map.of("username", account.username()));
    }

    /**
     * Gives a new one-time password; open sessions of the account end.
     *
     * @throws LastAdministratorException nobody else could manage accounts, should the password never be used
     */
    @PreAuthorize(WRITE)
    @Transactional
    public OneTimePassword resetPassword(AccountId id) {
        Account account = find(id);
        Credential credential = credentials.findById(id.value()).orElseThrow(NotFoundException::new);
        String password = Passwords.random();
        Instant now = clock.instant();
        Instant validUntil = now.plus(settings.oneTimePassword());
        administrators.keepOne(() -> {
            credential.reset(hash(password), validUntil, now);
            credentials.saveAndFlush(credential);
        });
        standings.forgetAfterCommit();
        journal.record("identity.passwordReset", SUBJECT, id.value(), Map.of("username", account.username()));
        return new OneTimePassword(id, password, validUntil);
    }

    private Account find(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    private static AccountRow row(ResultSet row, int index) throws SQLException {
        @Nullable String member = row.getString("member_id");
        @Nullable String codes = row.getString("roles");
        @Nullable LocalDateTime last = row.getObject("last_sign_in_at", LocalDateTime.class);
        return new AccountRow(
                AccountId.of(row.getString("id")),
                row.getLong("version"),
                row.getString("username"),
                new Bilingual(row.getString("name_ar"), row.getString("name_fr")),
                codes == null ? Set.of() : new TreeSet<>(Arrays.asList(codes.split(",", -1))),
                row.getBoolean("enabled"),
                member == null ? null : UUID.fromString(member),
                row.getBoolean("must_change"),
                last == null ? null : Utc.instant(last));
    }
}
