package ma.ghorfa.budget.ui;

import static ma.ghorfa.budget.ui.ExecutionWords.amount;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.ActStage;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.BudgetSection;
import ma.ghorfa.budget.CodeRow;
import ma.ghorfa.budget.CreditFigures;
import ma.ghorfa.budget.CreditTable;
import ma.ghorfa.budget.CreditTable.Row;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Figure;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The lines of one side of a budget with what became of them; each figure opens the acts that it sums up. */
final class CreditsPanel extends Composite<Div> {

    private static final String INDENT = "\u2003";

    private final int year;
    private final CreditTable table;
    private final boolean revenue;
    private final ListFilters filters = new ListFilters(this::show);
    private final Filter<BudgetSection> section;
    private final Filter<CodeRow> chapter;
    private final Filter<Boolean> overridden;
    private final RecordGrid<Row> grid = new RecordGrid<>();
    private final RecordList<Row> list;

    CreditsPanel(int year, CreditTable table, boolean revenue, ListMemory memory, Location location) {
        this.year = year;
        this.table = table;
        this.revenue = revenue;
        List<BudgetSection> sections = Arrays.stream(BudgetSection.values())
                .filter(one -> one.isRevenue() == revenue)
                .toList();
        section = filters.pick(
                "section",
                "budgetExecution.field.section",
                sections,
                BudgetSection::name,
                one -> t("budget.section", one));
        chapter = filters.pick(
                "chapter",
                "budgetExecution.field.chapter",
                table.side(revenue).stream()
                        .filter(Row::isChapter)
                        .map(Row::code)
                        .filter(Objects::nonNull)
                        .toList(),
                ExecutionWords::key,
                ExecutionWords::code);
        overridden = filters.flag("over", "budgetExecution.onlyOverridden");
        columns();
        String path = revenue ? BudgetNavigation.EXECUTION + "/" + ExecutionWords.REVENUE : BudgetNavigation.EXECUTION;
        list = new RecordList<>(
                path, revenue ? "budgetExecution.tab.revenue" : "budgetExecution.tab.credits", grid, filters, memory);
        Div content = getContent();
        content.addClassName("budget-stack");
        callout();
        content.add(new Sheet(figures()), list.bar(), grid);
        list.enter(location);
    }

    /** What one does with the list as a whole. */
    Component tools() {
        return list.tools();
    }

    private void callout() {
        List<Row> above = revenue ? List.of() : table.overridden();
        if (above.isEmpty()) {
            return;
        }
        var lines = new UnorderedList();
        lines.addClassName("budget-lines");
        above.forEach(row -> {
            CodeRow code = Objects.requireNonNull(row.code());
            lines.add(new ListItem(ExecutionWords.link(
                    ExecutionWords.acts(year, code, ActStage.COMMITMENT),
                    t(
                            "budgetExecution.overridden.line",
                            ExecutionWords.code(code),
                            amount(row.figures().overridden())))));
        });
        getContent().add(new Callout(Tone.BAD, t("budgetExecution.overridden", above.size()), lines));
    }

    private Component figures() {
        CreditFigures all = table.total(revenue);
        var figures = new Div();
        figures.addClassName("figures");
        if (revenue) {
            figures.add(
                    figure("forecast", all.credit(), Tone.NEUTRAL),
                    figure("established", all.established(), Tone.NEUTRAL),
                    figure("collected", all.collected(), Tone.GOOD));
        } else {
            figures.add(
                    figure("credit", all.credit(), Tone.NEUTRAL),
                    figure("committed", all.committed(), Tone.NEUTRAL),
                    figure("paid", all.paid(), Tone.GOOD),
                    figure("available", all.available(), all.available().isNegative() ? Tone.BAD : Tone.NEUTRAL));
        }
        return figures;
    }

    private static Figure figure(String name, Money money, Tone tone) {
        return new Figure(ExecutionWords.money(money), t("budgetExecution.field." + name), tone);
    }

    private void columns() {
        grid.text(
                "budgetExecution.field.code",
                row -> row.code() == null ? "" : row.code().code());
        grid.text("budgetExecution.field.name", CreditsPanel::name).setFlexGrow(2);
        if (revenue) {
            money("forecast", CreditFigures::credit, null);
            money("established", CreditFigures::established, ActStage.ESTABLISHMENT);
            money("collected", CreditFigures::collected, ActStage.COLLECTION);
            money("uncollected", figures -> figures.established().minus(figures.collected()), null);
        } else {
            money("opening", CreditFigures::opening, null);
            money("carried", CreditFigures::carried, null);
            grid.money(
                    "budgetExecution.field.transfers",
                    row -> row.figures().transferredIn().minus(row.figures().transferredOut()),
                    row -> row.figures().transferredIn().isZero()
                                    && row.figures().transferredOut().isZero()
                            ? ""
                            : ExecutionWords.tab(year, ExecutionWords.TRANSFERS));
            money("amended", CreditFigures::amended, null);
            money("credit", CreditFigures::credit, null);
            money("committed", CreditFigures::committed, ActStage.COMMITMENT);
            money("cleared", CreditFigures::cleared, ActStage.CLEARANCE);
            money("ordered", CreditFigures::ordered, ActStage.ORDER);
            money("paid", CreditFigures::paid, ActStage.PAYMENT);
            money("available", CreditFigures::available, null);
        }
        grid.getColumns().forEach(column -> column.setSortable(false));
        grid.setPartNameGenerator(CreditsPanel::part);
        grid.cardsOnPhones(CreditsPanel::name, this::path, this::details);
        grid.whenEmpty("budgetExecution.credits.none");
        grid.addClassName("tall");
    }

    private void money(String name, Function<CreditFigures, Money> figure, @Nullable ActStage stage) {
        grid.money("budgetExecution.field." + name, row -> figure.apply(row.figures()), row -> {
            CodeRow code = row.code();
            boolean nothing =
                    stage == null || code == null || figure.apply(row.figures()).isZero();
            return nothing ? "" : ExecutionWords.acts(year, code, stage);
        });
    }

    private static String name(Row row) {
        CodeRow code = row.code();
        return INDENT.repeat(row.depth())
                + (code == null ? t("budget.section", row.section()) : ExecutionWords.in(code.name()));
    }

    private static @Nullable String part(Row row) {
        if (row.credit() == null) {
            return "sum";
        }
        return row.figures().isOverridden() ? "over" : null;
    }

    private String path(Row row) {
        return row.code() == null ? "" : ExecutionWords.acts(year, row.code(), null);
    }

    private String details(Row row) {
        CreditFigures figures = row.figures();
        return revenue
                ? t(
                        "budgetExecution.revenue.card",
                        amount(figures.credit()),
                        amount(figures.established()),
                        amount(figures.collected()))
                : t(
                        "budgetExecution.credits.card",
                        amount(figures.credit()),
                        amount(figures.committed()),
                        amount(figures.available()));
    }

    private void show() {
        CodeRow within = chapter.value();
        list.shows(table.side(revenue).stream()
                .filter(row -> section.passes(row.section()))
                .filter(row -> within == null || row.isWithin(within))
                .filter(row -> overridden.chosen().isEmpty() || row.figures().isOverridden())
                .toList());
    }
}
