package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.identity.AccountId;
import ma.ghorfa.identity.AccountRow;
import ma.ghorfa.identity.Accounts;
import ma.ghorfa.identity.AccountsNavigation;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.NewAccount;
import ma.ghorfa.identity.OneTimePassword;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.identity.Roles;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.BilingualField;
import ma.ghorfa.ui.BulkPreview;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** All accounts, found by a part of a name or a role; what was searched for is in the address. */
@Route(AccountsNavigation.LIST)
@RolesAllowed(Permissions.ACCOUNT_READ)
@Menu(title = "identity.accounts.title", order = 300, icon = "account")
@StyleSheet("context://styles/identity.css")
class AccountsView extends Page implements BeforeEnterObserver {

    private final Accounts accounts;
    private final CurrentAccount current;
    private final RoleWords roles;
    private final RecordGrid<AccountRow> grid = new RecordGrid<>();
    private final ListFilters filters = new ListFilters(this::show);
    private final Filter<String> text = filters.text("identity.accounts.find");
    private final Filter<AccountState> state =
            filters.choice("state", "identity.account.state", AccountState.class, AccountsView::words);
    private final Filter<String> role;
    private final RecordList<AccountRow> list;

    AccountsView(Accounts accounts, Roles roles, CurrentAccount current, ListMemory memory) {
        this.accounts = accounts;
        this.current = current;
        this.roles = new RoleWords(roles);
        role = filters.pick("role", "identity.account.roles", this.roles.codes(), code -> code, this.roles::of);
        title(t("identity.accounts.title"));
        if (current.may(Permissions.ACCOUNT_WRITE)) {
            actions(Buttons.primary("identity.account.create", Icons.ADD, this::create));
        }
        columns();
        list = new RecordList<>(AccountsNavigation.LIST, "identity.accounts.title", grid, filters, memory)
                .countedBy(state, AccountState::of, AccountsView::words);
        if (current.may(Permissions.ACCOUNT_WRITE)) {
            list.acts("identity.accounts.disable", Icons.LOCK, rows -> preview(rows, false))
                    .acts("identity.accounts.enable", Icons.CHECK, rows -> preview(rows, true));
        }
        tools(list.tools());
        content(list.bar(), grid);
        fillWith(grid);
    }

    private void columns() {
        grid.link(
                "identity.signIn.username", AccountRow::username, account -> AccountsNavigation.account(account.id()));
        grid.text("identity.account.name", account -> account.name().in(Words.locale()));
        grid.text("identity.account.roles", account -> roles.of(account.roles()))
                .setFlexGrow(2);
        grid.badge("identity.account.state", AccountsView::state, AccountsView::tone);
        grid.moment(
                "identity.account.lastSignIn",
                AccountRow::lastSignInAt,
                account -> account.lastSignInAt() == null
                        ? t("identity.account.never")
                        : Formats.dateTime(account.lastSignInAt(), Words.locale()));
        grid.opens(account -> AccountsNavigation.account(account.id()));
        grid.cardsOnPhones(
                AccountRow::username,
                account -> AccountsNavigation.account(account.id()),
                account -> account.name().in(Words.locale()) + " · " + roles.of(account.roles()),
                AccountsView::state,
                AccountsView::tone);
        grid.whenEmpty("identity.accounts.none");
    }

    private void preview(List<AccountRow> rows, boolean open) {
        String after = t(open ? "identity.account.enabled" : "identity.account.disabled");
        BulkPreview.ask(
                t(open ? "identity.accounts.enable" : "identity.accounts.disable"),
                rows.stream()
                        .map(row -> new BulkPreview.Line<>(row, row.username(), state(row), after, refusal(row, open)))
                        .toList(),
                open ? "identity.accounts.enable" : "identity.accounts.disable",
                changed -> {
                    List<AccountId> ids = changed.stream().map(AccountRow::id).toList();
                    if (open) {
                        accounts.enableAll(ids);
                    } else {
                        accounts.disableAll(ids);
                    }
                    show();
                });
    }

    /** Why an account is left out: it is so already, or it is the one that does it. */
    private @Nullable String refusal(AccountRow row, boolean open) {
        if (row.enabled() == open) {
            return t("identity.accounts.already");
        }
        return row.username().equals(current.username()) ? t("identity.accounts.own") : null;
    }

    /** What an account can be, as the list says it. */
    private enum AccountState {
        ENABLED,
        WAITING,
        DISABLED;

        static AccountState of(AccountRow account) {
            if (!account.enabled()) {
                return DISABLED;
            }
            return account.mustChangePassword() ? WAITING : ENABLED;
        }
    }

    private static String words(AccountState state) {
        return switch (state) {
            case ENABLED -> t("identity.account.enabled");
            case WAITING -> t("identity.account.waiting");
            case DISABLED -> t("identity.account.disabled");
        };
    }

    static String state(AccountRow account) {
        return words(AccountState.of(account));
    }

    static Tone tone(AccountRow account) {
        return switch (AccountState.of(account)) {
            case ENABLED -> Tone.GOOD;
            case WAITING -> Tone.ATTENTION;
            case DISABLED -> Tone.BAD;
        };
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.enter(event.getLocation());
    }

    private void show() {
        var typed = SearchQuery.of(text.chosen().orElse(""));
        list.shows(accounts.list().stream()
                .filter(account -> role.chosen().map(account.roles()::contains).orElse(true))
                .filter(account -> typed.finds(SearchKey.ofTexts(
                        account.username(), account.name().ar(), account.name().fr(), roles.of(account.roles()))))
                .toList());
    }

    private void create() {
        TextField username = Fields.text("identity.signIn.username", 64);
        username.addClassName("latin-input");
        username.setHelperText(t("identity.username.form"));
        username.setWidthFull();
        username.focus();
        BilingualField name = BilingualField.line("identity.account.name", 120);
        CheckboxGroup<String> held = AccountRoles.field(roles);
        Dialog dialog = Ask.dialog(t("identity.account.create"), username, name, held);
        Ask.finish(dialog, Buttons.primary("identity.account.create", Icons.CHECK, () -> {
            Wrong.clear(username, name, held);
            try {
                OneTimePassword password =
                        accounts.create(new NewAccount(username.getValue(), name.getValue(), held.getValue()));
                dialog.close();
                show();
                OneTimePasswordDialog.open(password, username.getValue());
            } catch (InvalidInputException wrong) {
                Wrong.show(wrong, Map.of("username", username, "name", name, "roles", held));
            }
        }));
    }
}
