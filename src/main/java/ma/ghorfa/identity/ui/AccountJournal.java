package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.identity.AccountId;
import ma.ghorfa.identity.AccountRow;
import ma.ghorfa.identity.Accounts;
import ma.ghorfa.identity.AccountsNavigation;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.identity.Roles;
import ma.ghorfa.journal.JournalEntry;
import ma.ghorfa.journal.JournalSubjects;
import ma.ghorfa.ui.Words;
import org.springframework.stereotype.Component;

/** Names accounts and roles, and the codes of what was changed of them, for the journal. */
@Component
class AccountJournal implements JournalSubjects {

    private static final String BETWEEN = ", ";

    private final Accounts accounts;
    private final Roles roles;
    private final CurrentAccount current;

    AccountJournal(Accounts accounts, Roles roles, CurrentAccount current) {
        this.accounts = accounts;
        this.roles = roles;
        this.current = current;
    }

    @Override
    public Optional<Subject> find(String type, UUID id) {
        if (!current.may(Permissions.ACCOUNT_READ)) {
            return Optional.empty();
        }
        return switch (type) {
            case "account" -> account(new AccountId(id));
            case "role" ->
                roles.list().stream()
                        .filter(role -> role.id().value().equals(id))
                        .map(role -> new Subject(RoleWords.of(role), "roles"))
                        .findAny();
            default -> Optional.empty();
        };
    }

    private Optional<Subject> account(AccountId id) {
        try {
            AccountRow row = accounts.get(id);
            return Optional.of(new Subject(row.name().in(Words.locale()), AccountsNavigation.account(id)));
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> words(JournalEntry entry, String detail, String value) {
        if (!current.may(Permissions.ACCOUNT_READ)) {
            return Optional.empty();
        }
        return switch (entry.act() + "#" + detail) {
            case "identity.sessionEnded#why" -> Optional.of(t("identity.ended." + value));
            case "identity.roleCreated#role", "identity.roleRenamed#role", "identity.rolePermitted#role" ->
                Optional.of(new RoleWords(roles).of(value));
            case "identity.rolesAssigned#before", "identity.rolesAssigned#after" ->
                Optional.of(each(value, new RoleWords(roles)::of));
            case "identity.rolePermitted#added", "identity.rolePermitted#removed" ->
                Optional.of(each(
                        value, code -> Permissions.all().contains(code) ? t("identity.permission." + code) : code));
            default -> Optional.empty();
        };
    }

    private static String each(String codes, Function<String, String> words) {
        return Arrays.stream(codes.split(BETWEEN, -1)).map(words).collect(Collectors.joining(t("ui.list.separator")));
    }
}
