package ma.ghorfa.budget.ui;

import static ma.ghorfa.budget.ui.ExecutionWords.date;
import static ma.ghorfa.budget.ui.ExecutionWords.money;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.CREDIT_OVERRIDE;
import static ma.ghorfa.identity.Permissions.EXPENSE_CLEAR;
import static ma.ghorfa.identity.Permissions.EXPENSE_COMMIT;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Zone;
import ma.ghorfa.budget.ActId;
import ma.ghorfa.budget.BudgetDocuments;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.BudgetRow;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.budget.CreditId;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.budget.DeliveryRow;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.budget.PurchaseOrderId;
import ma.ghorfa.budget.PurchaseOrderRow;
import ma.ghorfa.budget.PurchaseOrderState;
import ma.ghorfa.budget.PurchaseOrders;
import ma.ghorfa.budget.Quantity;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.journal.HistoryTabs;
import ma.ghorfa.journal.RecordHistory.Source;
import ma.ghorfa.lineage.ThreadLink;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.PdfLink;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Steps;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** One purchase order: what is ordered and what it comes to, how far it is, what came, and the commitment that it raised. */
@Route(BudgetNavigation.PURCHASE_ORDERS + "/:order/:tab?")
@RolesAllowed(BUDGET_READ)
@StyleSheet("context://styles/budget-execution.css")
class PurchaseOrderView extends Page implements BeforeEnterObserver {

    private static final String FIELD = "budgetOrders.history";
    private static final Source ORDER = new Source(
            "purchase_order",
            "id",
            FIELD,
            List.of(
                    "state",
                    "number",
                    "ordered_on",
                    "credit_id",
                    "supplier",
                    "supplier_identifier",
                    "object",
                    "place",
                    "delay_days",
                    "cancelled_on",
                    "cancel_reason"));
    private static final Source LINES = new Source(
            "purchase_order_line",
            "order_id",
            FIELD + ".line",
            List.of("designation", "unit", "quantity", "unit_price", "vat_rate", "received"));

    private final PurchaseOrders orders;
    private final Budgets budgets;
    private final Execution execution;
    private final BudgetDocuments documents;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final ActorNames names;
    private final HistoryTabs histories;
    private final Clock clock;

    PurchaseOrderView(
            PurchaseOrders orders,
            Budgets budgets,
            Execution execution,
            BudgetDocuments documents,
            Drafts drafts,
            CurrentAccount account,
            ActorNames names,
            HistoryTabs histories,
            Clock clock) {
        this.orders = orders;
        this.budgets = budgets;
        this.execution = execution;
        this.documents = documents;
        this.drafts = drafts;
        this.account = account;
        this.names = names;
        this.histories = histories;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            PurchaseOrderRow order = find(new PurchaseOrderId(
                    UUID.fromString(event.getRouteParameters().get("order").orElse(""))));
            show(order, event.getRouteParameters().get("tab").orElse(""));
        } catch (IllegalArgumentException | ma.ghorfa.base.NotFoundException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private PurchaseOrderRow find(PurchaseOrderId id) {
        return orders.find(id).orElseThrow(ma.ghorfa.base.NotFoundException::new);
    }

    private void show(PurchaseOrderRow order, String tab) {
        BudgetRow budget = budgets.find(order.budget()).orElseThrow(ma.ghorfa.base.NotFoundException::new);
        boolean isOpen = budget.phase().isExecutable();
        crumbs(
                new Crumb(
                        t("budgetExecution.title", Integer.toString(order.year())),
                        BudgetNavigation.execution(order.year())),
                new Crumb(t("budgetOrders.tab"), ExecutionWords.tab(order.year(), ExecutionWords.ORDERS)));
        title(PurchaseOrderWords.title(order));
        var state = new StatusBadge(PurchaseOrderWords.state(order.state()), PurchaseOrderWords.tone(order.state()));
        var currency = new Span(t("budgetExecution.currency"));
        // The title of a draft names the supplier already.
        subtitle(
                order.number() == null
                        ? new Component[] {state, currency}
                        : new Component[] {state, new Span(order.supplier()), currency});
        tools(
                new ThreadLink(BudgetLineage.ORDER, order.id().value()),
                pdf(order, Language.AR),
                pdf(order, Language.FR));
        actions(buttons(order, isOpen));
        content(new RecordTabs(BudgetNavigation.purchaseOrder(order.id()))
                .add("", "budgetOrders.order", () -> order(order, isOpen))
                .add("history", "ui.history", () -> history(order.id()))
                .show(tab));
    }

    private Component pdf(PurchaseOrderRow order, Language language) {
        String name = order.number() == null ? "draft" : order.year() + "-" + order.number();
        return new PdfLink(
                t("budgetAccount.pdf", language),
                () -> documents.purchaseOrderPdf(order.id(), language),
                () -> "purchase-order-" + name + "-" + language.code() + ".pdf");
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }

    // ---- What can be done ----

    private Component[] buttons(PurchaseOrderRow order, boolean isOpen) {
        List<Component> buttons = new ArrayList<>();
        PurchaseOrderId id = order.id();
        boolean commits = account.may(EXPENSE_COMMIT);
        if (order.state() == PurchaseOrderState.DRAFT) {
            if (isOpen && (commits || account.may(CREDIT_OVERRIDE))) {
                buttons.add(Buttons.primary("budgetOrders.issue", Icons.SEND, () -> issue(id)));
            }
            if (isOpen && commits) {
                buttons.add(Buttons.plain("ui.edit", Icons.EDIT, () -> edit(id)));
            }
            if (commits) {
                buttons.add(Buttons.danger("ui.remove", Icons.DELETE, () -> delete(id)));
            }
        }
        if (order.state().isAwaited() && account.may(EXPENSE_CLEAR)) {
            buttons.add(Buttons.primary("budgetOrders.receive", Icons.CHECK, () -> receive(id)));
        }
        if (commits && order.canBeLeft(isOpen)) {
            if (order.state() == PurchaseOrderState.ISSUED) {
                buttons.add(Buttons.danger("budgetOrders.cancel", Icons.CLOSE, () -> cancel(id)));
            } else if (order.state() == PurchaseOrderState.PARTLY_RECEIVED) {
                buttons.add(Buttons.danger("budgetOrders.giveUp", Icons.CLOSE, () -> giveUp(id)));
            }
        }
        return buttons.toArray(Component[]::new);
    }

    private static void refresh() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private void issue(PurchaseOrderId id) {
        new IssuePurchaseOrderDialog(orders, execution, account, find(id), today(), PurchaseOrderView::refresh).open();
    }

    private void edit(PurchaseOrderId id) {
        PurchaseOrderRow order = find(id);
        List<CreditRow> lines = execution.credits(order.budget()).stream()
                .filter(row -> row.code().section().isExpenditure())
                .toList();
        PurchaseOrderForm.edit(orders, drafts, lines, order, PurchaseOrderView::refresh);
    }

    private void delete(PurchaseOrderId id) {
        PurchaseOrderRow order = find(id);
        Ask.confirmDanger(
                t("budgetOrders.delete"),
                t("budgetOrders.delete.ask", PurchaseOrderWords.title(order)),
                "ui.remove",
                () -> {
                    orders.delete(id, order.version());
                    Notices.done("budgetOrders.deleted");
                    UI.getCurrent().navigate(ExecutionWords.tab(order.year(), ExecutionWords.ORDERS));
                });
    }

    private void receive(PurchaseOrderId id) {
        new ReceiveDialog(orders, find(id), orders.lines(id), today(), PurchaseOrderView::refresh).open();
    }

    private void cancel(PurchaseOrderId id) {
        PurchaseOrderRow order = find(id);
        new CancelPurchaseOrderDialog("budgetOrders.cancel", orders::cancel, order, today(), PurchaseOrderView::refresh)
                .open();
    }

    private void giveUp(PurchaseOrderId id) {
        PurchaseOrderRow order = find(id);
        new CancelPurchaseOrderDialog(
                        "budgetOrders.giveUp", orders::giveUpTheRest, order, today(), PurchaseOrderView::refresh)
                .open();
    }

    // ---- What is shown ----

    private Component order(PurchaseOrderRow order, boolean isOpen) {
        var page = new Div();
        page.addClassName("budget-stack");
        notes(page, order);
        if (order.state() == PurchaseOrderState.DRAFT || order.state().isStanding()) {
            page.add(steps(order.state()));
        }
        page.add(new Sheet(facts(order)));
        boolean editable = order.state() == PurchaseOrderState.DRAFT && isOpen && account.may(EXPENSE_COMMIT);
        page.add(Sheet.titled(t("budgetOrders.lines"), new PurchaseOrderLinesPanel(orders, drafts, order, editable)));
        if (order.state().hasDeliveries()) {
            page.add(Sheet.titled(t("budgetOrders.deliveries"), deliveries(order)));
        }
        return page;
    }

    private void notes(Div page, PurchaseOrderRow order) {
        LocalDate cancelledOn = order.cancelledOn();
        if (cancelledOn != null) {
            String key = order.state() == PurchaseOrderState.CLOSED
                    ? "budgetOrders.givenUpWhy"
                    : "budgetOrders.cancelledWhy";
            page.add(new Callout(
                    Tone.ATTENTION, t(key, date(cancelledOn), by(order.cancelledBy()), order.cancelReason())));
        }
        PurchaseOrderRow.@Nullable Commitment commitment = order.commitment();
        if (commitment == null) {
            return;
        }
        if (!commitment.overrideReason().isEmpty()) {
            page.add(new Callout(Tone.ATTENTION, t("budgetExecution.override.was", commitment.overrideReason())));
        }
        if (order.cancelledByItself().isPositive()) {
            page.add(new Callout(Tone.BAD, t("budgetOrders.commitmentCancelled", money(order.cancelledByItself()))));
        }
        String year = Integer.toString(order.year() + 1);
        if (commitment.isWaiting()) {
            page.add(new Callout(Tone.INFO, t("budgetOrders.waits", year)));
        }
        ActId carried = commitment.carriedTo();
        if (carried != null) {
            page.add(new Callout(
                    Tone.INFO,
                    t("budgetOrders.carried", year),
                    ExecutionWords.link(BudgetNavigation.act(carried), t("budgetOrders.carried.link", year))));
        }
    }

    private static Component steps(PurchaseOrderState state) {
        List<PurchaseOrderState> way =
                List.of(PurchaseOrderState.DRAFT, PurchaseOrderState.ISSUED, PurchaseOrderState.RECEIVED);
        int now = way.indexOf(state == PurchaseOrderState.PARTLY_RECEIVED ? PurchaseOrderState.ISSUED : state);
        return new Steps(way.stream().map(PurchaseOrderWords::state).toList(), now);
    }

    private Facts facts(PurchaseOrderRow order) {
        var facts = new Facts()
                .add("budgetOrders.field.supplier", order.supplier())
                .add("budgetOrders.field.identifier", order.identifier())
                .add("budgetOrders.field.object", order.object())
                .add("budgetOrders.field.date", date(order.on()))
                .add("budgetOrders.field.place", order.place())
                .add("budgetOrders.field.delay", PurchaseOrderWords.delay(order))
                .add(
                        "budgetExecution.field.line",
                        t("budgetExecution.code", order.code(), ExecutionWords.in(order.codeName())))
                .add("budgetOrders.field.draftedBy", by(order.draftedBy()));
        PurchaseOrderRow.@Nullable Commitment commitment = order.commitment();
        if (commitment != null) {
            facts.add(
                    "budgetOrders.field.commitment",
                    ExecutionWords.link(
                            BudgetNavigation.act(commitment.act()),
                            t(
                                    "budgetOrders.commitment",
                                    Integer.toString(commitment.number()),
                                    money(commitment.amount()))));
        }
        return facts;
    }

    private String by(@Nullable String username) {
        return username == null ? "" : names.nameOf(username, Words.locale());
    }

    private Component deliveries(PurchaseOrderRow order) {
        var grid = new RecordGrid<DeliveryRow>();
        grid.date("budgetOrders.field.deliveredOn", DeliveryRow::on);
        grid.longText("budgetOrders.field.designation", DeliveryRow::designation)
                .setFlexGrow(2);
        grid.text("budgetOrders.field.quantity", row -> Quantity.written(row.quantity()), DeliveryRow::quantity)
                .setTextAlign(RecordGrid.ofFigures());
        grid.text("budgetOrders.field.unit", DeliveryRow::unit);
        grid.text("budgetOrders.field.deliveryNote", DeliveryRow::reference);
        grid.text("budgetOrders.field.certifiedBy", row -> by(row.account()));
        grid.longText("budgetOrders.field.takenBack", this::takenBack).setFlexGrow(2);
        if (account.may(EXPENSE_CLEAR)) {
            grid.acts("budgetOrders.takeBack", row -> row.counts() ? t("budgetOrders.takeBack") : "", this::takeBack);
        }
        grid.setAllRowsVisible(true);
        grid.whenEmpty("budgetOrders.deliveries.none");
        grid.setItems(orders.deliveries(order.id()));
        return grid;
    }

    private String takenBack(DeliveryRow row) {
        return row.counts()
                ? ""
                : t("budgetOrders.takenBackWhy", date(row.takenBackOn()), by(row.takenBackBy()), row.takenBackWhy());
    }

    private void takeBack(DeliveryRow row) {
        UUID command = UUID.randomUUID();
        Ask.reason(
                t("budgetOrders.takeBack"),
                t("budgetOrders.takeBack.ask", Quantity.written(row.quantity()), row.designation()),
                "budgetOrders.takeBack",
                reason -> {
                    orders.takeBackDelivery(command, row.id(), reason);
                    refresh();
                });
    }

    private Component history(PurchaseOrderId id) {
        return new Sheet(histories.create().add(ORDER, id.value(), this::words).add(LINES, id.value(), this::words));
    }

    private String words(String field, String value) {
        return switch (field) {
            case FIELD + ".state" -> PurchaseOrderWords.state(PurchaseOrderState.valueOf(value));
            case FIELD + ".credit_id" ->
                execution
                        .credit(new CreditId(UUID.fromString(value)))
                        .map(row -> ExecutionWords.code(row.code()))
                        .orElse(value);
            default -> value;
        };
    }
}
