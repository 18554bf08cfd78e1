package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Function;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.AccountLine;
import ma.ghorfa.budget.AccountTable;
import ma.ghorfa.budget.BudgetSection;
import ma.ghorfa.ui.Figure;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** The administrative account: the result of each part, and the lines of each section with their sums. */
final class AccountPanel extends Composite<Div> {

    private static final String INDENT = "\u2003";

    AccountPanel(AccountTable table) {
        getContent().addClassName("stack-wide");
        getContent().add(results(table));
        for (BudgetSection section : BudgetSection.values()) {
            getContent().add(section(table, section));
        }
    }

    private static Component results(AccountTable table) {
        var figures = new Div(
                result(table.result(false), "budgetAccount.result.operating"),
                result(table.result(true), "budgetAccount.result.capital"),
                result(table.result(), "budgetAccount.result.total"));
        figures.addClassName("figures");
        return Sheet.titled(t("budgetAccount.result"), figures);
    }

    private static Figure result(Money amount, String labelKey) {
        return new Figure(AccountColumns.words(amount), t(labelKey), amount.isNegative() ? Tone.BAD : Tone.GOOD);
    }

    private static Component section(AccountTable table, BudgetSection section) {
        Sheet sheet = Sheet.titled(t("budget.section", section));
        List<AccountLine> lines = table.of(section, false);
        if (lines.isEmpty()) {
            sheet.add(new Paragraph(t("budgetAccount.section.empty")));
            return sheet;
        }
        sheet.add(grid(section, lines, table.sum(section).orElse(null)));
        return sheet;
    }

    private static Component grid(BudgetSection section, List<AccountLine> lines, @Nullable AccountLine sum) {
        var grid = new RecordGrid<AccountLine>();
        grid.text("budgetAccount.column.code", line -> line.code().code()).setFooter(t("budgetAccount.column.total"));
        grid.text("budgetAccount.column.name", AccountPanel::name);
        new Columns(grid, sum).of(section);
        grid.getColumns().forEach(column -> column.setSortable(false));
        grid.setPartNameGenerator(line -> line.leaf() ? null : "sum");
        grid.cardsOnPhones(AccountPanel::title, line -> "", AccountPanel::details);
        grid.setAllRowsVisible(true);
        grid.setItems(lines);
        return grid;
    }

    private static String name(AccountLine line) {
        return INDENT.repeat(line.depth()) + line.code().name().in(Words.locale());
    }

    private static String title(AccountLine line) {
        return t("budgetAccount.line", line.code().code(), line.code().name().in(Words.locale()));
    }

    private static String details(AccountLine line) {
        return t(
                "budgetAccount.card",
                AccountColumns.words(line.credit()),
                AccountColumns.words(line.executed()),
                AccountColumns.words(line.remaining()));
    }

    /** The columns of amounts that a section has. */
    private record Columns(
            RecordGrid<AccountLine> grid, @Nullable AccountLine sum) {

        void of(BudgetSection section) {
            add("budgetAccount.column.forecast", AccountLine::forecast);
            if (section.isCapital()) {
                add("budgetAccount.column.carried", AccountLine::carried);
            }
            add("budgetAccount.column.transferred", AccountLine::transferred);
            add("budgetAccount.column.amended", AccountLine::amended);
            if (section.isRevenue()) {
                add("budgetAccount.column.established", AccountLine::established);
                add("budgetAccount.column.collected", AccountLine::executed);
                add("budgetAccount.column.toCollect", AccountLine::remaining);
                return;
            }
            add("budgetAccount.column.committed", AccountLine::committed);
            add("budgetAccount.column.ordered", AccountLine::ordered);
            add("budgetAccount.column.paid", AccountLine::executed);
            if (section.isCapital()) {
                add("budgetAccount.column.carriedForward", AccountLine::carriedForward);
            }
            add("budgetAccount.column.remaining", AccountLine::remaining);
        }

        private void add(String labelKey, Function<AccountLine, Money> amount) {
            AccountColumns.amount(grid, labelKey, amount, sum == null ? null : amount.apply(sum));
        }
    }
}
