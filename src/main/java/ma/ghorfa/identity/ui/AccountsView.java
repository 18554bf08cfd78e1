package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Map;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.i18n.Formats;
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
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;

/** All accounts, found by a part of a name or a role; what was searched for is in the address. */
@Route(AccountsNavigation.LIST)
@RolesAllowed(Permissions.ACCOUNT_READ)
@Menu(title = "identity.accounts.title", order = 300, icon = "account")
@StyleSheet("context://styles/identity.css")
class AccountsView extends Page implements BeforeEnterObserver {

    private static final String SEARCH = "q";

    private final Accounts accounts;
    private final RoleWords roles;
    private final RecordGrid<AccountRow> grid = new RecordGrid<>();
    private final TextField search = new TextField();
    private ListAddress address = new ListAddress(new Location(AccountsNavigation.LIST));

    AccountsView(Accounts accounts, Roles roles, CurrentAccount current) {
        this.accounts = accounts;
        this.roles = new RoleWords(roles);
        title(t("identity.accounts.title"));
        tools(grid.export("identity.accounts.title"));
        if (current.may(Permissions.ACCOUNT_WRITE)) {
            actions(Buttons.primary("identity.account.create", Icons.ADD, this::create));
        }
        search.setPlaceholder(t("ui.search"));
        search.setAriaLabel(t("ui.search"));
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                address.set(SEARCH, change.getValue());
                show();
            }
        });
        columns();
        var bar = new Div(search);
        bar.addClassName("bar");
        content(bar, grid);
        fillWith(grid);
    }

    private void columns() {
        grid.link(
                "identity.signIn.username", AccountRow::username, account -> AccountsNavigation.account(account.id()));
        grid.text("identity.account.name", account -> account.name().in(Words.locale()));
        grid.text("identity.account.roles", account -> roles.of(account.roles()))
                .setFlexGrow(2);
        grid.badge("identity.account.state", AccountsView::state, AccountsView::tone);
        grid.text(
                "identity.account.lastSignIn",
                account -> account.lastSignInAt() == null
                        ? t("identity.account.never")
                        : Formats.dateTime(account.lastSignInAt(), Words.locale()),
                account -> account.lastSignInAt() == null ? Instant.EPOCH : account.lastSignInAt());
        grid.opens(account -> AccountsNavigation.account(account.id()));
        grid.cardsOnPhones(
                AccountRow::username,
                account -> AccountsNavigation.account(account.id()),
                account -> account.name().in(Words.locale()) + " · " + roles.of(account.roles()),
                AccountsView::state,
                AccountsView::tone);
        grid.whenEmpty("identity.accounts.none");
    }

    static String state(AccountRow account) {
        if (!account.enabled()) {
            return t("identity.account.disabled");
        }
        return t(account.mustChangePassword() ? "identity.account.waiting" : "identity.account.enabled");
    }

    static Tone tone(AccountRow account) {
        if (!account.enabled()) {
            return Tone.BAD;
        }
        return account.mustChangePassword() ? Tone.ATTENTION : Tone.GOOD;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = new ListAddress(event.getLocation());
        search.setValue(address.text(SEARCH));
        show();
    }

    private void show() {
        var typed = SearchQuery.of(search.getValue());
        grid.setItems(accounts.list().stream()
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
