package ma.ghorfa.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Text;
import ma.ghorfa.journal.Journal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an account comes to be, whoever asks: an administrator, the set-up of an empty portal, or the demo. Those three say
 * who may; this says what a new account must be.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NewAccounts {

    private static final int NAME_MAX = 120;

    private final AccountRepository accounts;
    private final CredentialRepository credentials;
    private final RoleRepository roles;
    private final Administrators administrators;
    private final PasswordEncoder encoder;
    private final SignInSettings settings;
    private final Journal journal;
    private final Clock clock;

    NewAccounts(
            AccountRepository accounts,
            CredentialRepository credentials,
            RoleRepository roles,
            Administrators administrators,
            PasswordEncoder encoder,
            SignInSettings settings,
            Journal journal,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.roles = roles;
        this.administrators = administrators;
        this.encoder = encoder;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    /** An account whose owner gets a password to begin with. */
    public OneTimePassword create(NewAccount command) {
        Account account = store(command);
        String password = Passwords.random();
        Instant now = clock.instant();
        Instant validUntil = now.plus(settings.oneTimePassword());
        credentials.saveAndFlush(Credential.oneTime(account.id(), hash(password), validUntil, now));
        return new OneTimePassword(account.id(), password, validUntil);
    }

    /** An account with a password that stays. */
    public AccountId createWith(NewAccount command, String password) {
        Account account = store(command);
        Passwords.check(account.username(), password);
        credentials.saveAndFlush(Credential.chosen(account.id(), hash(password), clock.instant()));
        return account.id();
    }

    private Account store(NewAccount command) {
        // Two at once: the second waits, and then sees the first.
        administrators.lock();
        String username = Usernames.required(command.username());
        Account account = new Account(username, name(command.name()), existing(command.roles()));
        if (accounts.existsByUsername(username)) {
            throw new InvalidInputException("username", "identity.username.taken");
        }
        accounts.saveAndFlush(account);
        journal.record("identity.accountCreated", "account", account.id().value(), Map.of("username", username));
        return account;
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** The codes, if each of them is a role's. */
    Set<String> existing(Set<String> codes) {
        if (codes.isEmpty()) {
            throw new InvalidInputException("roles", "identity.roles.required");
        }
        if (roles.countByCodeIn(codes) != codes.size()) {
            throw new NotFoundException();
        }
        return codes;
    }

    /** A name in at least one of the two languages, cleaned; a refusal at the field {@code name} otherwise. */
    static Bilingual name(Bilingual typed) {
        String ar = Text.atMost("name", Text.line(typed.ar()), NAME_MAX);
        String fr = Text.atMost("name", Text.line(typed.fr()), NAME_MAX);
        if (ar.isEmpty() && fr.isEmpty()) {
            throw new InvalidInputException("name", "base.required");
        }
        return new Bilingual(ar, fr);
    }
}
