package ma.ghorfa.budget.ui;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.CREDIT_OVERRIDE;
import static ma.ghorfa.identity.Permissions.EXPENSE_COMMIT;
import static ma.ghorfa.identity.Permissions.TRANSFER_ASK;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.base.Zone;
import ma.ghorfa.budget.ActStage;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.BudgetPhase;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.budget.CreditTable;
import ma.ghorfa.budget.ExecutedYear;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.budget.ExecutionLedger;
import ma.ghorfa.budget.Nomenclature;
import ma.ghorfa.budget.PurchaseOrders;
import ma.ghorfa.budget.Transfers;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;

/**
 * How the budget of a year is being carried out: its credits, its revenue, its acts, its purchase orders, its transfers, and
 * all that drawn.
 */
@Route(BudgetNavigation.EXECUTION)
@RouteAlias(BudgetNavigation.EXECUTION + "/:year/:tab?")
@RolesAllowed(BUDGET_READ)
@Menu(title = "budgetExecution.nav", order = 154, icon = "play")
@StyleSheet("context://styles/budget-execution.css")
class ExecutionView extends Page implements BeforeEnterObserver {

    private final ExecutionLedger ledger;
    private final Execution execution;
    private final Transfers transfers;
    private final PurchaseOrders orders;
    private final Nomenclature nomenclature;
    private final StageActs acts;
    private final ActorNames names;
    private final CurrentAccount account;
    private final ListMemory memory;
    private final Drafts drafts;
    private final Clock clock;

    ExecutionView(
            ExecutionLedger ledger,
            Execution execution,
            Transfers transfers,
            PurchaseOrders orders,
            Nomenclature nomenclature,
            StageActs acts,
            ActorNames names,
            CurrentAccount account,
            ListMemory memory,
            Drafts drafts,
            Clock clock) {
        this.ledger = ledger;
        this.execution = execution;
        this.transfers = transfers;
        this.orders = orders;
        this.nomenclature = nomenclature;
        this.acts = acts;
        this.names = names;
        this.account = account;
        this.memory = memory;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<ExecutedYear> years = ledger.years();
        Optional<String> asked = event.getRouteParameters().get("year");
        Optional<ExecutedYear> year = asked.isEmpty()
                ? ledger.current()
                : years.stream()
                        .filter(one -> Integer.toString(one.year()).equals(asked.get()))
                        .findFirst();
        if (year.isPresent()) {
            show(year.get(), years, event.getRouteParameters().get("tab").orElse(""), event.getLocation());
        } else if (asked.isEmpty()) {
            title(t("budgetExecution.nav"));
            content(new Callout(Tone.NEUTRAL, t("budgetExecution.noYear")));
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(ExecutedYear year, List<ExecutedYear> years, String tab, Location location) {
        title(t("budgetExecution.title", Integer.toString(year.year())));
        subtitle(
                new StatusBadge(
                        t("budget.phase", year.phase()),
                        year.phase() == BudgetPhase.EXECUTING ? Tone.GOOD : Tone.NEUTRAL),
                new Span(t("budgetExecution.currency")));
        List<CreditRow> credits = execution.credits(year.budget());
        CreditTable table = CreditTable.of(nomenclature.ofYear(year.year()), credits);
        actions(buttons(year, credits));
        Component choice = choice(year, years, tab);
        tools(choice);
        content(new RecordTabs(BudgetNavigation.execution(year.year()))
                .add("", "budgetExecution.tab.credits", () -> credits(year, table, false, choice, location))
                .add(
                        ExecutionWords.REVENUE,
                        "budgetExecution.tab.revenue",
                        () -> credits(year, table, true, choice, location))
                .add(ExecutionWords.ACTS, "budgetExecution.tab.acts", () -> acts(year, table, choice, location))
                .add(ExecutionWords.ORDERS, "budgetOrders.tab", () -> orders(year, choice, location))
                .add(
                        ExecutionWords.TRANSFERS,
                        "budgetExecution.tab.transfers",
                        () -> transfers(year, credits, choice, location))
                .add(
                        ExecutionWords.PICTURES,
                        "budgetExecution.tab.pictures",
                        () -> new PicturesPanel(year, table, ledger.months(year.budget()), today()))
                .show(tab));
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }

    private Component credits(
            ExecutedYear year, CreditTable table, boolean revenue, Component choice, Location location) {
        var panel = new CreditsPanel(year.year(), table, revenue, memory, location);
        tools(choice, panel.tools());
        return panel;
    }

    private Component acts(ExecutedYear year, CreditTable table, Component choice, Location location) {
        var panel = new ActsPanel(ledger, year.budget(), table, names, memory, location);
        tools(choice, panel.tools());
        return panel;
    }

    private Component orders(ExecutedYear year, Component choice, Location location) {
        var panel = new PurchaseOrdersPanel(orders.of(year.budget()), memory, location);
        tools(choice, panel.tools());
        return panel;
    }

    private Component transfers(ExecutedYear year, List<CreditRow> credits, Component choice, Location location) {
        var panel = new TransfersPanel(
                transfers,
                execution,
                names,
                account,
                transfers.of(year.budget()),
                credits,
                year.phase().isExecutable(),
                today(),
                memory,
                location);
        tools(choice, panel.tools());
        return panel;
    }

    private static Component choice(ExecutedYear shown, List<ExecutedYear> years, String tab) {
        Select<ExecutedYear> choice =
                Fields.select("budgetExecution.year", years, year -> Integer.toString(year.year()));
        choice.setValue(shown);
        choice.addValueChangeListener(change -> {
            int year = change.getValue().year();
            UI.getCurrent().navigate(tab.isEmpty() ? BudgetNavigation.execution(year) : ExecutionWords.tab(year, tab));
        });
        return choice;
    }

    private Component[] buttons(ExecutedYear year, List<CreditRow> credits) {
        List<Component> buttons = new ArrayList<>();
        LocalDate day = ExecutionWords.dayIn(year.year(), today());
        if (!year.phase().isExecutable()) {
            return new Component[0];
        }
        List<CreditRow> spending = side(credits, false);
        if (acts.may(ActStage.COMMITMENT) || account.may(CREDIT_OVERRIDE)) {
            buttons.add(Buttons.primary(
                    "budgetExecution.commit", Icons.ADD, () -> first(ActStage.COMMITMENT, spending, day)));
        }
        if (account.may(EXPENSE_COMMIT)) {
            buttons.add(Buttons.plain(
                    "budgetOrders.new",
                    Icons.DOCUMENT,
                    () -> PurchaseOrderForm.draft(orders, drafts, spending, year.year(), day)));
        }
        if (acts.may(ActStage.ESTABLISHMENT)) {
            buttons.add(Buttons.plain(
                    "budgetExecution.establish",
                    Icons.ADD,
                    () -> first(ActStage.ESTABLISHMENT, side(credits, true), day)));
        }
        if (account.may(TRANSFER_ASK)) {
            buttons.add(Buttons.plain("budgetExecution.transfer.ask", Icons.SEND, () -> new TransferDialog(
                            transfers, execution, spending, day, today())
                    .open()));
        }
        return buttons.toArray(Component[]::new);
    }

    private void first(ActStage stage, List<CreditRow> lines, LocalDate day) {
        new FirstActDialog(acts, execution, account, stage, lines, day, today()).open();
    }

    private static List<CreditRow> side(List<CreditRow> credits, boolean revenue) {
        return credits.stream()
                .filter(row -> row.code().section().isRevenue() == revenue)
                .toList();
    }
}
