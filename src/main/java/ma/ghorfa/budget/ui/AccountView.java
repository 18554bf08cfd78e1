package ma.ghorfa.budget.ui;

import static ma.ghorfa.identity.Permissions.BUDGET_CLOSE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.BUDGET_SUBMIT;
import static ma.ghorfa.identity.Permissions.SESSION_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.budget.AccountState;
import ma.ghorfa.budget.BudgetAccountRow;
import ma.ghorfa.budget.BudgetAccounts;
import ma.ghorfa.budget.BudgetDocuments;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.BudgetPhase;
import ma.ghorfa.budget.BudgetRow;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.budget.FileOwner;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.HistoryTabs;
import ma.ghorfa.journal.RecordHistory;
import ma.ghorfa.lineage.ThreadLink;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;

/** The end of a budget's year: what stands in the way of its closing, then its administrative account and the vote on it. */
@Route(BudgetNavigation.ACCOUNTS + "/:year/:tab?")
@RolesAllowed(BUDGET_READ)
@StyleSheet("context://styles/campaign.css")
class AccountView extends Page implements BeforeEnterObserver {

    private static final String HISTORY = "budgetAccount.history";

    private final Budgets budgets;
    private final BudgetAccounts accounts;
    private final BudgetDocuments documents;
    private final HistoryTabs histories;
    private final FilesOf files;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final Clock clock;

    AccountView(
            Budgets budgets,
            BudgetAccounts accounts,
            BudgetDocuments documents,
            HistoryTabs histories,
            FilesOf files,
            Drafts drafts,
            CurrentAccount account,
            Clock clock) {
        this.budgets = budgets;
        this.accounts = accounts;
        this.documents = documents;
        this.histories = histories;
        this.files = files;
        this.drafts = drafts;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String tab = event.getRouteParameters().get("tab").orElse("");
        event.getRouteParameters()
                .get("year")
                .filter(year -> year.matches("[0-9]{4}"))
                .flatMap(year -> budgets.ofYear(Integer.parseInt(year)))
                .ifPresentOrElse(budget -> show(budget, tab), () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(BudgetRow budget, String tab) {
        String year = Integer.toString(budget.year());
        crumbs(
                new Crumb(t("budgetAccount.crumb.budgets"), BudgetNavigation.BUDGETS),
                new Crumb(t("budgetAccount.crumb.budget", year), BudgetNavigation.budget(budget.year())));
        title(t("budget.subject.ACCOUNT", year));
        accounts.of(budget.id()).ifPresentOrElse(found -> showAccount(budget, found, tab), () -> showClosing(budget));
    }

    private void again(BudgetRow budget) {
        UI.getCurrent().navigate(BudgetNavigation.account(budget.year()));
        budgets.find(budget.id()).ifPresent(now -> show(now, ""));
    }

    // ---- Before the closing ----

    private void showClosing(BudgetRow budget) {
        subtitle(new StatusBadge(t("budget.phase", budget.phase()), Tone.INFO));
        actions();
        tools();
        content(
                budget.phase() == BudgetPhase.EXECUTING
                        ? new ClosingPanel(
                                accounts,
                                budget,
                                account.may(BUDGET_CLOSE),
                                Zone.date(clock.instant()),
                                () -> again(budget))
                        : new Callout(Tone.NEUTRAL, t("budgetAccount.notExecuted", Integer.toString(budget.year()))));
    }

    // ---- The account ----

    private void showAccount(BudgetRow budget, BudgetAccountRow found, String tab) {
        subtitle(new StatusBadge(t("budget.accountState", found.state()), tone(found.state())));
        actions(acts(budget, found));
        tools(
                new ThreadLink(BudgetLineage.ACCOUNT, found.id().value()),
                DocumentButtons.ofAccount(documents, budget.year(), budget.id()));
        content(new RecordTabs(BudgetNavigation.account(budget.year()))
                .add("", "budgetAccount.tab.table", () -> table(budget, found))
                .add("note", "budgetAccount.tab.note", () -> note(budget, found))
                .add("history", "ui.history", () -> history(found))
                .show(tab));
    }

    private static Tone tone(AccountState state) {
        return switch (state) {
            case DRAFT -> Tone.NEUTRAL;
            case SUBMITTED -> Tone.ATTENTION;
            case VOTED -> Tone.GOOD;
            case REJECTED -> Tone.BAD;
        };
    }

    private Component[] acts(BudgetRow budget, BudgetAccountRow found) {
        if (!account.may(BUDGET_SUBMIT)) {
            return new Component[0];
        }
        return switch (found.state()) {
            case DRAFT, REJECTED ->
                new Component[] {Buttons.primary("budgetAccount.submit", Icons.CHECK, () -> submit(budget, found))};
            case SUBMITTED -> new Component[] {Buttons.plain("budgetAccount.takeBack", () -> takeBack(budget, found))};
            case VOTED -> new Component[0];
        };
    }

    private void submit(BudgetRow budget, BudgetAccountRow found) {
        Ask.confirm(t("budgetAccount.submit"), t("budgetAccount.submit.question"), "budgetAccount.submit", () -> {
            accounts.submit(found.id(), found.version());
            again(budget);
        });
    }

    private void takeBack(BudgetRow budget, BudgetAccountRow found) {
        Ask.confirm(t("budgetAccount.takeBack"), t("budgetAccount.takeBack.question"), "budgetAccount.takeBack", () -> {
            accounts.takeBack(found.id(), found.version());
            again(budget);
        });
    }

    private Component table(BudgetRow budget, BudgetAccountRow found) {
        var all = new Div();
        all.addClassName("stack-wide");
        vote(found).ifPresent(all::add);
        all.add(new AccountPanel(accounts.table(budget.id())), files.sheet(new FileOwner.OfAccount(found.id())));
        return all;
    }

    /** What the assembly said last, with the item on whose page it is to be read. */
    private Optional<Component> vote(BudgetAccountRow found) {
        if (found.decidedOn() == null) {
            return Optional.empty();
        }
        String day = Formats.longDate(found.decidedOn(), Words.locale());
        var callout = found.decision() == null
                ? new Callout(Tone.BAD, t("budgetAccount.rejectedOn", day))
                : new Callout(Tone.GOOD, t("budgetAccount.votedOn", day));
        if (found.session() != null && found.item() != null && account.may(SESSION_READ)) {
            var link = new Anchor(AssemblyNavigation.item(found.session(), found.item()), t("budgetAccount.session"));
            link.getElement().setAttribute("router-link", true);
            callout.add(link);
        }
        return Optional.of(callout);
    }

    private Component note(BudgetRow budget, BudgetAccountRow found) {
        boolean editable = found.state() == AccountState.DRAFT || found.state() == AccountState.REJECTED;
        if (!editable || !account.may(BUDGET_CLOSE)) {
            return reading(found.note());
        }
        var form = new RecordForm(drafts, "budget-account:" + found.id());
        var note = form.bilingualArea("note", "budgetAccount.note", BudgetRow.NOTE);
        form.onSave(version -> accounts.describe(found.id(), version, note.value()))
                .onReload(() -> state(accounts.find(found.id()).orElse(found)))
                .afterSave(() -> again(budget));
        form.show(state(found));
        return new Sheet(form);
    }

    private static RecordForm.State state(BudgetAccountRow row) {
        return new RecordForm.State(row.version(), Map.of("note", row.note()));
    }

    private static Component reading(Bilingual note) {
        var words = new Paragraph(note.isEmpty() ? t("budgetAccount.noNote") : note.in(Words.locale()));
        words.addClassName("preserve-lines");
        return Sheet.titled(t("budgetAccount.note"), words);
    }

    private Component history(BudgetAccountRow found) {
        var source = new RecordHistory.Source(
                "budget_account", "id", HISTORY, List.of("state", "note_ar", "note_fr", "decided_on"));
        return new Sheet(histories
                .create()
                .add(
                        source,
                        found.id().value(),
                        (field, value) ->
                                field.equals(HISTORY + ".state") ? t("budget.accountState." + value) : value));
    }
}
