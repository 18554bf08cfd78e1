package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.ActRow;
import ma.ghorfa.budget.BudgetAccounts;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.BudgetRow;
import ma.ghorfa.budget.ClosingPreview;
import ma.ghorfa.budget.CreditId;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;

/** What closing a year would do and what stands in its way, and the closing itself. */
final class ClosingPanel extends Composite<Div> {

    private static final int SEEN_AT_ONCE = 25;

    private final BudgetAccounts accounts;
    private final BudgetRow budget;
    private final ClosingPreview preview;
    private final boolean closes;
    private final LocalDate today;
    private final Runnable closed;
    private final Set<CreditId> alsoAvailable = new HashSet<>();
    private final Paragraph goesOn = new Paragraph();

    /**
     * @param closes whether the reader may close the year
     * @param closed what follows once it is closed
     */
    ClosingPanel(BudgetAccounts accounts, BudgetRow budget, boolean closes, LocalDate today, Runnable closed) {
        this.accounts = accounts;
        this.budget = budget;
        this.preview = accounts.preview(budget.id());
        this.closes = closes;
        this.today = today;
        this.closed = closed;
        getContent().addClassName("stack-wide");
        getContent().add(new Callout(Tone.INFO, t("budgetAccount.closing.what", year(budget.year() + 1))));
        if (!preview.open().isEmpty()) {
            getContent().add(open());
        }
        if (!preview.overridden().isEmpty()) {
            getContent().add(overridden());
        }
        getContent().add(carried(), closing());
    }

    private static String year(int year) {
        return Integer.toString(year);
    }

    // ---- What stands in the way ----

    private Component open() {
        var grid = new RecordGrid<ActRow>();
        grid.link(
                "budgetAccount.column.act",
                act -> t("budgetAccount.act", t("budget.stage", act.stage()), act.number()),
                act -> BudgetNavigation.act(act.id()));
        grid.date("budgetAccount.column.day", ActRow::day);
        grid.text("budgetAccount.column.code", ActRow::code);
        grid.text("budgetAccount.column.object", ActRow::object);
        grid.text("budgetAccount.column.party", ActRow::party);
        AccountColumns.amount(grid, "budgetAccount.column.left", ActRow::left, null);
        grid.cardsOnPhones(
                act -> t("budgetAccount.act", t("budget.stage", act.stage()), act.number()),
                act -> BudgetNavigation.act(act.id()),
                act -> t("budgetAccount.openAct", act.object(), AccountColumns.words(act.left())));
        rows(grid, preview.open());
        Sheet sheet = Sheet.titled(
                t("budgetAccount.closing.open"),
                new Callout(
                        Tone.BAD,
                        t(
                                "budgetAccount.closing.openHint",
                                preview.openCount(),
                                AccountColumns.words(preview.openLeft()))),
                grid);
        int shown = preview.open().size();
        if (preview.openCount() > shown) {
            var more = new Paragraph(ExecutionWords.link(
                    ExecutionWords.tab(budget.year(), ExecutionWords.ACTS) + "?open=true",
                    t("budgetAccount.closing.more", preview.openCount() - shown)));
            sheet.add(more);
        }
        return sheet;
    }

    private Component overridden() {
        var grid = new RecordGrid<CreditRow>();
        grid.link(
                "budgetAccount.column.code",
                row -> row.code().code(),
                row -> BudgetNavigation.execution(budget.year()));
        grid.text("budgetAccount.column.name", ClosingPanel::name);
        AccountColumns.amount(
                grid, "budgetAccount.column.credit", row -> row.figures().credit(), null);
        AccountColumns.amount(
                grid, "budgetAccount.column.above", row -> row.figures().overridden(), null);
        rows(grid, preview.overridden());
        return Sheet.titled(
                t("budgetAccount.closing.overridden"),
                new Callout(Tone.BAD, t("budgetAccount.closing.overriddenHint")),
                grid);
    }

    /** A few rows are seen at once; many are scrolled through. */
    private static <R> void rows(RecordGrid<R> grid, List<R> rows) {
        grid.setAllRowsVisible(rows.size() <= SEEN_AT_ONCE);
        grid.setItems(rows);
    }

    private static String name(CreditRow row) {
        return row.code().name().in(Words.locale());
    }

    // ---- What goes on ----

    private Component carried() {
        String next = year(budget.year() + 1);
        Sheet sheet = Sheet.titled(t("budgetAccount.closing.carried", next));
        if (preview.carried().isEmpty()) {
            sheet.add(new Paragraph(t("budgetAccount.closing.nothingCarried")));
            return sheet;
        }
        var grid = new RecordGrid<ClosingPreview.Carried>();
        grid.text("budgetAccount.column.code", row -> row.line().code().code());
        grid.text("budgetAccount.column.name", row -> name(row.line()));
        AccountColumns.amount(
                grid, "budgetAccount.column.credit", row -> row.line().figures().credit(), null);
        AccountColumns.amount(
                grid, "budgetAccount.column.paid", row -> row.line().figures().paid(), null);
        AccountColumns.amount(grid, "budgetAccount.column.stillCommitted", ClosingPreview.Carried::committed, null);
        AccountColumns.amount(grid, "budgetAccount.column.uncommitted", ClosingPreview.Carried::available, null);
        grid.addComponentColumn(this::tick)
                .setHeader(t("budgetAccount.column.alsoUncommitted"))
                .setKey("budgetAccount.column.alsoUncommitted")
                .setAutoWidth(true);
        rows(grid, preview.carried());
        goesOn.addClassName("strong");
        sum();
        sheet.add(new Paragraph(t("budgetAccount.closing.carriedHint")), grid, goesOn);
        return sheet;
    }

    private Component tick(ClosingPreview.Carried row) {
        CreditId credit = row.line().id();
        var tick = new Checkbox(alsoAvailable.contains(credit));
        tick.setAriaLabel(t("budgetAccount.closing.tick", row.line().code().code()));
        tick.setEnabled(closes && preview.isPossible() && row.available().isPositive());
        tick.addValueChangeListener(change -> {
            if (change.getValue()) {
                alsoAvailable.add(credit);
            } else {
                alsoAvailable.remove(credit);
            }
            sum();
        });
        return tick;
    }

    private void sum() {
        List<Money> forward = preview.carried().stream()
                .map(row -> alsoAvailable.contains(row.line().id())
                        ? row.committed().plus(row.available())
                        : row.committed())
                .toList();
        goesOn.setText(
                t("budgetAccount.closing.goesOn", AccountColumns.words(Money.sum(forward)), year(budget.year() + 1)));
    }

    // ---- The closing ----

    private Component closing() {
        Sheet sheet = Sheet.titled(t("budgetAccount.closing.title"));
        if (!preview.isPossible()) {
            sheet.add(new Callout(Tone.ATTENTION, t("budgetAccount.closing.notYet")));
        } else if (today.isBefore(budget.lastDay())) {
            sheet.add(new Callout(Tone.NEUTRAL, t("budgetAccount.closing.tooEarly", year(budget.year()))));
        } else if (closes) {
            sheet.calling();
            DatePicker on = Fields.date("budgetAccount.closing.on");
            on.setMin(budget.lastDay());
            on.setMax(today);
            on.setValue(today);
            Fields.demand(on);
            sheet.add(on, Buttons.primary("budgetAccount.closing.close", Icons.CHECK, () -> ask(on)));
        } else {
            sheet.add(new Callout(Tone.INFO, t("budgetAccount.closing.possible")));
        }
        return sheet;
    }

    private void ask(DatePicker on) {
        if (!Fields.complete(on)) {
            return;
        }
        Ask.confirmDanger(
                t("budgetAccount.closing.title"),
                t("budgetAccount.closing.question", year(budget.year())),
                "budgetAccount.closing.close",
                () -> {
                    accounts.close(budget.id(), budget.version(), on.getValue(), Set.copyOf(alsoAvailable));
                    closed.run();
                });
    }
}
