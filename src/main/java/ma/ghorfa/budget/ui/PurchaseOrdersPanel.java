package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.PurchaseOrderRow;
import ma.ghorfa.budget.PurchaseOrderState;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;
import ma.ghorfa.ui.Words;

/** The purchase orders of a budget, and what those that are listed and not cancelled come to. */
final class PurchaseOrdersPanel extends Composite<Div> {

    private final List<PurchaseOrderRow> rows;
    private final ListFilters filters = new ListFilters(this::show);
    private final Filter<String> text = filters.text("budgetOrders.find");
    private final Filter<PurchaseOrderState> state =
            filters.choice("state", "budgetOrders.field.state", PurchaseOrderState.class, PurchaseOrderWords::state);
    private final Filter<String> code;
    private final Span sum = new Span();
    private final RecordGrid<PurchaseOrderRow> grid = new RecordGrid<>();
    private final Column<PurchaseOrderRow> net;
    private final Column<PurchaseOrderRow> vat;
    private final Column<PurchaseOrderRow> gross;
    private final RecordList<PurchaseOrderRow> list;

    PurchaseOrdersPanel(List<PurchaseOrderRow> rows, ListMemory memory, Location location) {
        this.rows = rows;
        code = filters.pick(
                "line",
                "budgetExecution.field.line",
                rows.stream().map(PurchaseOrderRow::code).distinct().sorted().toList(),
                Function.identity(),
                this::line);
        grid.link("budgetOrders.field.number", PurchaseOrdersPanel::number, PurchaseOrdersPanel::path)
                .setComparator(
                        Comparator.comparingInt(row -> Objects.requireNonNullElse(row.number(), Integer.MAX_VALUE)));
        grid.badge(
                "budgetOrders.field.state",
                row -> PurchaseOrderWords.state(row.state()),
                row -> PurchaseOrderWords.tone(row.state()));
        grid.date("budgetOrders.field.date", PurchaseOrderRow::on);
        grid.text("budgetOrders.field.supplier", PurchaseOrderRow::supplier).setFlexGrow(2);
        grid.longText("budgetOrders.field.object", PurchaseOrderRow::object)
                .setWidth("13rem")
                .setFlexGrow(2);
        grid.text("budgetExecution.field.code", PurchaseOrderRow::code);
        gross = grid.money("budgetOrders.column.gross", PurchaseOrderRow::gross);
        net = grid.money("budgetOrders.column.net", PurchaseOrderRow::net);
        vat = grid.money("budgetOrders.column.vat", PurchaseOrderRow::vat);
        grid.cardsOnPhones(
                PurchaseOrderRow::supplier,
                PurchaseOrdersPanel::path,
                row -> t("budgetOrders.card", number(row), ExecutionWords.amount(row.gross())),
                row -> PurchaseOrderWords.state(row.state()),
                row -> PurchaseOrderWords.tone(row.state()));
        grid.opens(PurchaseOrdersPanel::path);
        grid.whenEmpty("budgetOrders.none");
        grid.addClassName("tall");
        list = new RecordList<>(
                        BudgetNavigation.EXECUTION + "/" + ExecutionWords.ORDERS,
                        "budgetOrders.tab",
                        grid,
                        filters,
                        memory)
                .countedBy(state, PurchaseOrderRow::state, PurchaseOrderWords::state);
        sum.getElement().setAttribute("role", "status");
        getContent().addClassName("budget-stack");
        getContent().add(list.bar(), sum, grid);
        list.enter(location);
    }

    /** What one does with the list as a whole. */
    Component tools() {
        return list.tools();
    }

    private String line(String asked) {
        return rows.stream()
                .filter(row -> row.code().equals(asked))
                .findFirst()
                .map(row -> t("budgetExecution.code", row.code(), ExecutionWords.in(row.codeName())))
                .orElse(asked);
    }

    private static String number(PurchaseOrderRow row) {
        return row.number() == null ? PurchaseOrderWords.state(row.state()) : PurchaseOrderWords.number(row);
    }

    private static String path(PurchaseOrderRow row) {
        return BudgetNavigation.purchaseOrder(row.id());
    }

    private void show() {
        SearchQuery asked = SearchQuery.of(text.chosen().orElse(""));
        List<PurchaseOrderRow> shown = list.shows(rows.stream()
                .filter(row -> asked.finds(SearchKey.ofTexts(
                        row.supplier(), row.object(), row.identifier(), row.place(), row.reference(), row.code())))
                .filter(row -> code.passes(row.code()))
                .toList());
        List<PurchaseOrderRow> counted = shown.stream()
                .filter(row -> row.state() != PurchaseOrderState.CANCELLED)
                .toList();
        BigDecimal total = sum(counted, PurchaseOrderRow::gross);
        net.setFooter(Formats.amount(sum(counted, PurchaseOrderRow::net)));
        vat.setFooter(Formats.amount(sum(counted, PurchaseOrderRow::vat)));
        gross.setFooter(Formats.amount(total));
        sum.setText(t("budgetOrders.sum", counted.size(), Formats.money(total, Words.locale())));
    }

    /** Drafts can come to more than an amount may be. */
    private static BigDecimal sum(List<PurchaseOrderRow> of, Function<PurchaseOrderRow, Money> amount) {
        return of.stream().map(amount).map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
