package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.identity.AccountId;
import ma.ghorfa.identity.AccountRow;
import ma.ghorfa.identity.Accounts;
import ma.ghorfa.identity.AccountsNavigation;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.MemberDirectory;
import ma.ghorfa.identity.MemberDirectory.Entry;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.identity.Roles;
import ma.ghorfa.journal.HistoryTabs;
import ma.ghorfa.journal.RecordHistory;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One account: who it is, what it may do, and who changed it. */
@Route(AccountsNavigation.LIST + "/:id/:tab?")
@RolesAllowed(Permissions.ACCOUNT_READ)
@StyleSheet("context://styles/identity.css")
class AccountView extends Page implements BeforeEnterObserver {

    private static final RecordHistory.Source HISTORY = new RecordHistory.Source(
            "account",
            "id",
            "identity.account.field",
            List.of("username", "name_ar", "name_fr", "enabled", "member_id"));
    private static final RecordHistory.ValueSet ROLES =
            new RecordHistory.ValueSet("account_role", "account_id", "role_code", "account", "identity.account.roles");

    private final Accounts accounts;
    private final Roles roles;
    private final HistoryTabs histories;
    private final Drafts drafts;
    private final ObjectProvider<MemberDirectory> directory;
    private final CurrentAccount current;
    private final boolean mayWrite;

    AccountView(
            Accounts accounts,
            Roles roles,
            HistoryTabs histories,
            Drafts drafts,
            ObjectProvider<MemberDirectory> directory,
            CurrentAccount current) {
        this.accounts = accounts;
        this.roles = roles;
        this.histories = histories;
        this.drafts = drafts;
        this.directory = directory;
        this.current = current;
        this.mayWrite = current.may(Permissions.ACCOUNT_WRITE);
        crumbs(Crumb.to(t("identity.accounts.title"), AccountsView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<AccountRow> account = event.getRouteParameters().get("id").flatMap(this::find);
        if (account.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(account.get(), event.getRouteParameters().get("tab").orElse(""));
    }

    private Optional<AccountRow> find(String id) {
        try {
            return Optional.of(accounts.get(AccountId.of(id)));
        } catch (IllegalArgumentException | ma.ghorfa.base.NotFoundException e) {
            return Optional.empty();
        }
    }

    private void show(AccountRow account, String tab) {
        title(account.name().in(Words.locale()));
        var username = new Span(account.username());
        username.addClassName("latin");
        subtitle(username, new StatusBadge(AccountsView.state(account), AccountsView.tone(account)));
        if (mayWrite) {
            actions(acts(account).toArray(Component[]::new));
        }
        var tabs = new RecordTabs(AccountsNavigation.account(account.id()))
                .add("", "identity.account.tab", () -> general(account))
                .add(
                        "roles",
                        "identity.account.roles",
                        () -> new AccountRoles(
                                account, new RoleWords(roles), accounts, mayWrite, () -> again(account, "roles")))
                .add("history", "ui.history", () -> historyOf(account))
                .show(tab);
        content(tabs);
    }

    private void again(AccountRow account, String tab) {
        show(accounts.get(account.id()), tab);
    }

    private List<Button> acts(AccountRow account) {
        List<Button> acts = new ArrayList<>();
        acts.add(Buttons.plain(
                "identity.account.reset",
                Icons.KEY,
                () -> Ask.confirm(
                        t("identity.account.reset"),
                        t("identity.account.reset.ask", account.username()),
                        "identity.account.reset",
                        () -> {
                            OneTimePasswordDialog.open(accounts.resetPassword(account.id()), account.username());
                            again(account, "");
                        })));
        if (account.enabled()) {
            acts.add(Buttons.danger(
                    "identity.account.disable",
                    Icons.LOCK,
                    () -> Ask.confirmDanger(
                            t("identity.account.disable"),
                            t("identity.account.disable.ask", account.username()),
                            "identity.account.disable",
                            () -> {
                                accounts.disable(account.id());
                                again(account, "");
                            })));
        } else {
            acts.add(Buttons.plain("identity.account.enable", Icons.CHECK, () -> {
                accounts.enable(account.id());
                again(account, "");
            }));
        }
        return acts;
    }

    private Component general(AccountRow account) {
        Facts facts = new Facts()
                .add("identity.signIn.username", account.username())
                .add("identity.account.lastSignIn", lastSignIn(account))
                .add("identity.account.member", member(account));
        var column = new Div(new Sheet(facts));
        column.addClassName("stack");
        if (mayWrite) {
            column.add(new Sheet(form(account)));
        }
        return column;
    }

    private static String lastSignIn(AccountRow account) {
        return account.lastSignInAt() == null
                ? t("identity.account.never")
                : Formats.dateTime(account.lastSignInAt(), Words.locale());
    }

    private List<Entry> everyMember() {
        return current.may(Permissions.CHAMBER_READ)
                ? directory.stream()
                        .flatMap(chamber -> chamber.members().stream())
                        .toList()
                : List.of();
    }

    private String memberName(String id) {
        return everyMember().stream()
                .filter(member -> member.id().toString().equals(id))
                .map(member -> member.name().in(Words.locale()))
                .findAny()
                .orElse(id);
    }

    private Component member(AccountRow account) {
        return new AccountMember(account, everyMember(), accounts, mayWrite, () -> again(account, ""));
    }

    private RecordForm form(AccountRow account) {
        var form = new RecordForm(drafts, "account:" + account.id());
        var name = form.bilingual("name", "identity.account.name", 120).required();
        form.onSave(version -> accounts.rename(account.id(), version, name.value()))
                .onReload(() -> state(accounts.get(account.id())))
                .afterSave(() -> again(account, ""))
                .show(state(account));
        return form;
    }

    private static RecordForm.State state(AccountRow account) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", account.name());
        return new RecordForm.State(account.version(), values);
    }

    private Component historyOf(AccountRow account) {
        RoleWords names = new RoleWords(roles);
        return histories
                .create()
                .add(
                        HISTORY,
                        account.id().value(),
                        (field, value) -> field.endsWith(".member_id") ? memberName(value) : value)
                .add(ROLES, account.id().value(), (field, code) -> names.of(code));
    }
}
