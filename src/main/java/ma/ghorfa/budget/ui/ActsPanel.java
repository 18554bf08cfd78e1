package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.ActFilter;
import ma.ghorfa.budget.ActRow;
import ma.ghorfa.budget.ActSort;
import ma.ghorfa.budget.ActStage;
import ma.ghorfa.budget.BudgetId;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.BudgetSection;
import ma.ghorfa.budget.CodeRow;
import ma.ghorfa.budget.CreditId;
import ma.ghorfa.budget.CreditTable;
import ma.ghorfa.budget.ExecutionLedger;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.Pages;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** The acts of all stages, read as one scrolls; the latest first, unless another order is asked for. */
final class ActsPanel extends Composite<Div> {

    private static final int MOST = 999_999_999;

    private final ExecutionLedger ledger;
    private final BudgetId budget;
    private final CreditTable table;
    private final ActorNames names;
    private final Map<String, String> known = new HashMap<>();
    private final ListFilters filters = new ListFilters(this::show);
    private final Filter<String> text = filters.text("budgetExecution.acts.find");
    private final Filter<ActStage> stage =
            filters.choice("stage", "budgetExecution.field.stage", ActStage.class, ExecutionWords::stage);
    private final Filter<BudgetSection> section = filters.choice(
            "section", "budgetExecution.field.section", BudgetSection.class, one -> t("budget.section", one));
    private final Filter<CodeRow> line;
    private final Filter<LocalDate> from;
    private final Filter<LocalDate> until;
    private final Filter<Integer> least;
    private final Filter<Boolean> open;
    private final Span count = new Span();
    private final RecordGrid<ActRow> grid = new RecordGrid<>();
    private final RecordList<ActRow> list;
    private final Map<String, ActSort> orders = new HashMap<>();

    ActsPanel(
            ExecutionLedger ledger,
            BudgetId budget,
            CreditTable table,
            ActorNames names,
            ListMemory memory,
            Location location) {
        this.ledger = ledger;
        this.budget = budget;
        this.table = table;
        this.names = names;
        line = filters.pick(
                "line",
                "budgetExecution.field.line",
                table.rows().stream()
                        .map(CreditTable.Row::code)
                        .filter(Objects::nonNull)
                        .toList(),
                ExecutionWords::key,
                ExecutionWords::code);
        from = filters.day("from", "budgetExecution.acts.from");
        until = filters.day("until", "budgetExecution.acts.until");
        least = filters.whole("least", "budgetExecution.acts.least", 0, MOST, 0);
        open = filters.flag("open", "budgetExecution.acts.open");
        columns();
        list = new RecordList<>(
                BudgetNavigation.EXECUTION + "/" + ExecutionWords.ACTS,
                "budgetExecution.tab.acts",
                grid,
                filters,
                memory);
        count.getElement().setAttribute("role", "status");
        getContent().addClassName("budget-stack");
        getContent().add(list.bar(), count, grid);
        list.enter(location);
    }

    /** What one does with the list as a whole. */
    Component tools() {
        return list.toolsForLong();
    }

    private static String path(ActRow row) {
        return BudgetNavigation.act(row.id());
    }

    private void columns() {
        sorted(grid.date("budgetExecution.field.day", ActRow::day), ActSort.DAY);
        grid.badge(
                "budgetExecution.field.stage",
                row -> ExecutionWords.stage(row.stage()),
                row -> ExecutionWords.tone(row.stage()));
        sorted(
                grid.link("budgetExecution.field.number", row -> Integer.toString(row.number()), ActsPanel::path),
                ActSort.NUMBER);
        sorted(grid.text("budgetExecution.field.party", ActRow::party).setFlexGrow(2), ActSort.PARTY);
        grid.longText("budgetExecution.field.object", ActRow::object).setFlexGrow(2);
        grid.text("budgetExecution.field.reference", ActRow::reference);
        grid.text("budgetExecution.field.code", ActRow::code);
        sorted(grid.money("budgetExecution.field.amount", ActRow::amount, row -> ""), ActSort.AMOUNT);
        grid.money(
                "budgetExecution.field.cancelledPart",
                row -> row.cancelled().isZero() ? null : row.cancelled(),
                row -> "");
        grid.money("budgetExecution.field.left", row -> row.stage().next().isEmpty() ? null : row.left(), row -> "");
        grid.text("budgetExecution.field.by", row -> by(row.account()));
        grid.getColumns().forEach(column -> column.setSortable(orders.containsKey(column.getKey())));
        grid.cardsOnPhones(
                ActRow::party,
                ActsPanel::path,
                row -> t("budgetExecution.acts.card", ExecutionWords.date(row.day()), ExecutionWords.amount(row.net())),
                row -> ExecutionWords.stage(row.stage()),
                row -> ExecutionWords.tone(row.stage()));
        grid.opens(ActsPanel::path);
        grid.whenEmpty("budgetExecution.acts.none");
        grid.addClassName("tall");
    }

    private void sorted(Column<ActRow> column, ActSort sort) {
        orders.put(column.getKey(), sort);
    }

    private String by(String account) {
        return known.computeIfAbsent(account, one -> names.nameOf(one, Words.locale()));
    }

    private void show() {
        Optional<RecordList.Order> order = list.order();
        var filter = new ActFilter(
                budget,
                text.chosen().orElse(""),
                stage.value(),
                credits(),
                from.value(),
                until.value(),
                Money.of(least.chosen().orElse(0)),
                open.chosen().isPresent(),
                order.map(one -> orders.get(one.column())).orElse(ActSort.DAY),
                order.map(RecordList.Order::ascending).orElse(false));
        count.setText("");
        grid.shows(new ActPages(ledger, filter), rows -> count.setText(t("budgetExecution.acts.count", rows)));
    }

    private @Nullable Set<CreditId> credits() {
        CodeRow within = line.value();
        return within == null && section.chosen().isEmpty()
                ? null
                : table.rows().stream()
                        .filter(row -> within == null || row.isWithin(within))
                        .filter(row -> section.passes(row.section()))
                        .map(CreditTable.Row::credit)
                        .filter(Objects::nonNull)
                        .map(credit -> credit.id())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The page of an act remembers it: it holds nothing of the view. */
    private static final class ActPages implements Pages<ActRow> {

        private final ExecutionLedger ledger;
        private final ActFilter shown;

        private ActPages(ExecutionLedger ledger, ActFilter shown) {
            this.ledger = ledger;
            this.shown = shown;
        }

        @Override
        public List<ActRow> page(long offset, int limit) {
            return ledger.page(shown, offset, limit);
        }

        @Override
        public long count() {
            return ledger.count(shown);
        }

        @Override
        public Iterator<ActRow> all() {
            return ledger.all(shown);
        }
    }
}
