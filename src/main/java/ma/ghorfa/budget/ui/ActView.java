package ma.ghorfa.budget.ui;

import static ma.ghorfa.budget.ui.ExecutionWords.amount;
import static ma.ghorfa.budget.ui.ExecutionWords.date;
import static ma.ghorfa.budget.ui.ExecutionWords.money;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Zone;
import ma.ghorfa.budget.ActId;
import ma.ghorfa.budget.ActRow;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.BudgetRow;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.budget.CancellationCause;
import ma.ghorfa.budget.CancellationRow;
import ma.ghorfa.budget.ChainedAct;
import ma.ghorfa.budget.ExecutionLedger;
import ma.ghorfa.budget.FileOwner;
import ma.ghorfa.budget.PurchaseOrders;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.journal.HistoryTabs;
import ma.ghorfa.journal.RecordHistory.Source;
import ma.ghorfa.lineage.ThreadLink;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;

/** One expense, or one revenue, as the chain of its acts: how much, who, when, what is left and what comes next. */
@Route(BudgetNavigation.ACTS + "/:act/:tab?")
@RolesAllowed(BUDGET_READ)
@StyleSheet("context://styles/budget-execution.css")
class ActView extends Page implements BeforeEnterObserver {

    private static final String FIELD = "budgetExecution.history";

    private static final Source HISTORY = new Source(
            "budget_act",
            "id",
            FIELD,
            List.of("act_on", "amount", "cancelled", "used", "party", "object", "reference", "override_reason"));

    private final ExecutionLedger ledger;
    private final Budgets budgets;
    private final PurchaseOrders orders;
    private final StageActs acts;
    private final ActorNames names;
    private final HistoryTabs histories;
    private final FilesOf files;
    private final Clock clock;

    ActView(
            ExecutionLedger ledger,
            Budgets budgets,
            PurchaseOrders orders,
            StageActs acts,
            ActorNames names,
            HistoryTabs histories,
            FilesOf files,
            Clock clock) {
        this.ledger = ledger;
        this.budgets = budgets;
        this.orders = orders;
        this.acts = acts;
        this.names = names;
        this.histories = histories;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = new ActId(
                    UUID.fromString(event.getRouteParameters().get("act").orElse("")));
            show(id, ledger.chain(id), event.getRouteParameters().get("tab").orElse(""));
        } catch (IllegalArgumentException | ma.ghorfa.base.NotFoundException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(ActId id, List<ChainedAct> chain, String tab) {
        ActRow shown = chain.stream()
                .map(ChainedAct::act)
                .filter(act -> act.id().equals(id))
                .findFirst()
                .orElseThrow(ma.ghorfa.base.NotFoundException::new);
        BudgetRow budget = budgets.find(shown.budget()).orElseThrow(ma.ghorfa.base.NotFoundException::new);
        boolean isOpen = budget.phase().isExecutable();
        crumbs(
                new Crumb(
                        t("budgetExecution.title", Integer.toString(budget.year())),
                        BudgetNavigation.execution(budget.year())),
                new Crumb(t("budgetExecution.tab.acts"), ExecutionWords.tab(budget.year(), ExecutionWords.ACTS)));
        title(ExecutionWords.act(shown));
        subtitle(
                new StatusBadge(ExecutionWords.stage(shown.stage()), ExecutionWords.tone(shown.stage())),
                new Span(shown.party()),
                new Span(money(shown.net())));
        actions(isOpen ? next(shown) : new Component[0]);
        tools(new ThreadLink(BudgetLineage.ACT, chain.getFirst().act().id().value()));
        content(new RecordTabs(BudgetNavigation.act(id))
                .add("", "budgetExecution.chain", () -> expense(id, chain, isOpen))
                .add("history", "ui.history", () -> new Sheet(histories.create().add(HISTORY, id.value())))
                .show(tab));
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }

    private Component[] next(ActRow act) {
        return acts
                .next(act)
                .map(stage -> (Component) Buttons.primary(
                        "budgetExecution.act." + stage, Icons.CHECK, () -> new NextActDialog(acts, act, stage, today())
                                .open()))
                .stream()
                .toArray(Component[]::new);
    }

    private Component expense(ActId shown, List<ChainedAct> chain, boolean isOpen) {
        ActRow first = chain.getFirst().act();
        var page = new Div();
        page.addClassName("budget-stack");
        if (!first.overrideReason().isEmpty()) {
            page.add(new Callout(Tone.ATTENTION, t("budgetExecution.override.was", first.overrideReason())));
        }
        var facts = new Facts()
                .add("budgetExecution.field.party." + first.stage(), first.party())
                .add("budgetExecution.field.object", first.object())
                .add("budgetExecution.field.reference", first.reference())
                .add(
                        "budgetExecution.field.line",
                        t("budgetExecution.code", first.code(), ExecutionWords.in(first.codeName())))
                .add("budgetExecution.field.section", t("budget.section", first.section()))
                .add("budgetExecution.field.standing", money(first.net()))
                .add("budgetExecution.field.done." + first.stage(), money(done(chain)));
        orders.ofCommitment(first.id())
                .ifPresent(order -> facts.add(
                        "budgetOrders.order",
                        ExecutionWords.link(
                                BudgetNavigation.purchaseOrder(order.id()), PurchaseOrderWords.title(order))));
        page.add(new Sheet(facts));
        var list = new OrderedList();
        list.addClassName("budget-chain");
        chain.forEach(link -> list.add(link(link, link.act().id().equals(shown), isOpen)));
        page.add(Sheet.titled(t("budgetExecution.chain"), list), files.sheet(new FileOwner.OfAct(shown)));
        return page;
    }

    /** What came to its end: paid or collected. */
    private static Money done(List<ChainedAct> chain) {
        return Money.sum(chain.stream()
                .map(ChainedAct::act)
                .filter(act -> act.stage().next().isEmpty())
                .map(ActRow::net)
                .toList());
    }

    private ListItem link(ChainedAct link, boolean isShown, boolean isOpen) {
        ActRow act = link.act();
        var name = new H3(
                isShown
                        ? new Span(ExecutionWords.act(act))
                        : ExecutionWords.link(BudgetNavigation.act(act.id()), ExecutionWords.act(act)));
        var head = new Div(
                name,
                new StatusBadge(ExecutionWords.stage(act.stage()), ExecutionWords.tone(act.stage())),
                new Span(date(act.day())),
                new Span(names.nameOf(act.account(), Words.locale())));
        head.addClassName("bar");
        var facts = new Facts().add("budgetExecution.field.amount", amount(act.amount()));
        if (!act.cancelled().isZero()) {
            facts.add("budgetExecution.field.cancelledPart", amount(act.cancelled()));
        }
        if (act.stage().next().isPresent()) {
            facts.add("budgetExecution.field.left." + act.stage(), amount(act.left()));
        }
        if (link.depth() > 0 && !act.reference().isEmpty()) {
            facts.add("budgetExecution.field.reference." + act.stage(), act.reference());
        }
        var item = new ListItem(head, facts);
        item.addClassName("depth-" + link.depth());
        if (isShown) {
            item.getElement().setAttribute("aria-current", "true");
        }
        if (!link.cancellations().isEmpty()) {
            item.add(cancellations(link.cancellations()));
        }
        if (isOpen) {
            item.add(buttons(act, isShown));
        }
        return item;
    }

    private Component cancellations(List<CancellationRow> rows) {
        var list = new UnorderedList();
        list.addClassName("small");
        rows.forEach(row -> list.add(new ListItem(t(
                "budgetExecution.cancelled.line",
                amount(row.amount()),
                date(row.on()),
                names.nameOf(row.account(), Words.locale()),
                why(row)))));
        return list;
    }

    private static String why(CancellationRow row) {
        CancellationCause cause = row.cause();
        return cause == null
                ? row.reason()
                : t("budget.cause." + cause, Integer.toString(row.on().getYear() + 1));
    }

    /** The next act of the one that the page is of stands in its head. */
    private Component buttons(ActRow act, boolean isShown) {
        var buttons = new Div();
        buttons.addClassName("bar");
        if (!isShown) {
            buttons.add(next(act));
        }
        if (act.left().isPositive() && acts.may(act.stage())) {
            buttons.add(Buttons.danger(
                    "budgetExecution.cancel", Icons.CLOSE, () -> new CancelActDialog(acts, act, today()).open()));
        }
        return buttons;
    }
}
