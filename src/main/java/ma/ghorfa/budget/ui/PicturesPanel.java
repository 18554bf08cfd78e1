package ma.ghorfa.budget.ui;

import static ma.ghorfa.budget.ui.ExecutionWords.amount;
import static ma.ghorfa.budget.ui.ExecutionWords.money;
import static ma.ghorfa.budget.ui.ExecutionWords.percent;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.ActStage;
import ma.ghorfa.budget.BudgetRow;
import ma.ghorfa.budget.CodeRow;
import ma.ghorfa.budget.CreditFigures;
import ma.ghorfa.budget.CreditTable;
import ma.ghorfa.budget.CreditTable.Row;
import ma.ghorfa.budget.ExecutedYear;
import ma.ghorfa.budget.MonthFigures;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.Bars;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Figure;
import ma.ghorfa.ui.Legend;
import ma.ghorfa.ui.Picture;
import ma.ghorfa.ui.Share;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;

/** The execution of a budget drawn, each drawing with its numbers as a table; every chapter opens its lines. */
final class PicturesPanel extends Composite<Div> {

    /** A rhythm of fewer days than these says nothing of a year. */
    private static final int LEAST_DAYS = 30;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 240;
    private static final int MARGIN = 24;
    private static final int MONTHS = 12;

    private final ExecutedYear year;
    private final CreditTable table;
    private final List<MonthFigures> months;
    private final LocalDate today;

    PicturesPanel(ExecutedYear year, CreditTable table, List<MonthFigures> months, LocalDate today) {
        this.year = year;
        this.table = table;
        this.months = months;
        this.today = today;
        getContent().addClassName("budget-stack");
        getContent().add(forecast(), consumption(), curve(), flow());
    }

    private List<Row> chapters(boolean revenue, Function<CreditFigures, Money> largest) {
        return table.side(revenue).stream()
                .filter(Row::isChapter)
                .sorted(Comparator.comparing((Row row) -> largest.apply(row.figures()))
                        .reversed())
                .toList();
    }

    // ---- The end of the year ----

    private Component forecast() {
        CreditFigures all = table.total(false);
        long days = BudgetRow.lastDayOf(year.year()).getDayOfYear();
        boolean running = year.phase().isExecutable() && today.getYear() == year.year();
        long gone = ChronoUnit.DAYS.between(LocalDate.of(year.year(), 1, 1), today) + 1;
        var figures = new Div(
                new Figure(money(all.credit()), t("budgetExecution.field.credit"), Tone.NEUTRAL),
                new Figure(money(all.committed()), t("budgetExecution.field.committed"), Tone.NEUTRAL),
                new Figure(money(all.paid()), t("budgetExecution.field.paid"), Tone.GOOD));
        figures.addClassName("figures");
        var sheet = Sheet.titled(t("budgetExecution.forecast.title"), figures);
        if (!running) {
            sheet.add(new Paragraph(
                    t("budgetExecution.forecast.over", percent(all.paid(), all.credit()), amount(all.credit()))));
        } else if (gone < LEAST_DAYS) {
            sheet.add(new Paragraph(t("budgetExecution.forecast.early", LEAST_DAYS)));
        } else {
            Money paid = atThisPace(all.paid(), gone, days).min(all.credit().max(all.paid()));
            Money committed =
                    atThisPace(all.committed(), gone, days).min(all.credit().max(all.committed()));
            figures.add(
                    new Figure(money(committed), t("budgetExecution.forecast.committed"), Tone.INFO),
                    new Figure(money(paid), t("budgetExecution.forecast.paid"), Tone.INFO));
            sheet.add(
                    new Paragraph(t("budgetExecution.forecast.how", amount(all.paid()), gone, days, amount(paid))),
                    new Paragraph(t(
                            "budgetExecution.forecast.rest",
                            amount(all.credit().minus(paid).max(Money.ZERO)),
                            percent(paid, all.credit()))));
        }
        return sheet;
    }

    /** What the year would come to if the rest of it went as the days that are gone. */
    private static Money atThisPace(Money soFar, long gone, long days) {
        return new Money(soFar.amount()
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(gone), 2, RoundingMode.HALF_UP));
    }

    // ---- Consumption by chapter ----

    private Component consumption() {
        List<Row> chapters = chapters(false, CreditFigures::credit);
        var list = new Bars();
        var numbers = table("budgetExecution.pictures.consumption", "credit", "committed", "paid", "available");
        chapters.forEach(row -> {
            CreditFigures figures = row.figures();
            int paid = Share.of(figures.paid(), figures.credit());
            int committed = Share.of(figures.committed(), figures.credit());
            bar(
                    list,
                    row,
                    t(
                            "budgetExecution.pictures.consumed",
                            amount(figures.committed()),
                            amount(figures.credit()),
                            percent(figures.committed(), figures.credit())),
                    new Bars.Piece("paid", paid),
                    new Bars.Piece("committed", committed - Math.min(committed, paid)));
            numbers.getBody()
                    .add(line(row, figures.credit(), figures.committed(), figures.paid(), figures.available()));
        });
        if (chapters.isEmpty()) {
            return nothing("budgetExecution.pictures.consumption");
        }
        return Sheet.titled(
                t("budgetExecution.pictures.consumption"),
                legend("paid", "committed", "available"),
                list,
                scrolling(numbers));
    }

    private static Component nothing(String titleKey) {
        return Sheet.titled(t(titleKey), new Callout(Tone.NEUTRAL, t("budgetExecution.credits.none")));
    }

    private void bar(Bars list, Row row, String sentence, Bars.Piece... pieces) {
        CodeRow code = Objects.requireNonNull(row.code());
        list.add(
                ExecutionWords.link(ExecutionWords.lines(year.year(), code), ExecutionWords.code(code)),
                sentence,
                pieces);
    }

    private static Legend legend(String... names) {
        var legend = new Legend();
        for (String name : names) {
            legend.add(name, t("budgetExecution.field." + name));
        }
        return legend;
    }

    // ---- The months ----

    private Component curve() {
        Money credit = table.total(false).credit();
        List<Money> committed = upTo(MonthFigures::committed);
        List<Money> paid = upTo(MonthFigures::paid);
        int shown = shownMonths();
        Money most = committed.stream()
                .reduce(credit, Money::max)
                .max(paid.stream().reduce(Money.ZERO, Money::max))
                .max(Money.of(1));
        var drawn = new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" class=\"drawn-curve\">");
        for (int month = 1; month <= MONTHS; month++) {
            drawn.append("<text x=\"%d\" y=\"%d\">%d</text>".formatted(x(month), HEIGHT - 6, month));
        }
        drawn.append("<line class=\"credit\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>"
                .formatted(MARGIN, WIDTH - MARGIN, y(credit, most), y(credit, most)));
        drawn.append(polyline("committed", committed.subList(0, shown), most));
        drawn.append(polyline("paid", paid.subList(0, shown), most));
        drawn.append("</svg>");
        var picture = new Picture(
                drawn.toString(),
                t("budgetExecution.pictures.curve.said", amount(last(committed)), amount(last(paid)), amount(credit)));
        var numbers = table(
                "budgetExecution.pictures.curve",
                "monthCommitted",
                "allCommitted",
                "monthPaid",
                "allPaid",
                "collected");
        for (int month = 0; month < shown; month++) {
            MonthFigures figures = months.get(month);
            numbers.getBody()
                    .add(line(
                            new Span(Formats.month(year.year(), figures.month(), Words.locale())),
                            figures.committed(),
                            committed.get(month),
                            figures.paid(),
                            paid.get(month),
                            figures.collected()));
        }
        return Sheet.titled(
                t("budgetExecution.pictures.curve"),
                legend("committed", "paid", "credit"),
                picture,
                scrolling(numbers));
    }

    /** The months that have begun. */
    private int shownMonths() {
        return today.getYear() == year.year() ? today.getMonthValue() : today.getYear() < year.year() ? 0 : MONTHS;
    }

    private List<Money> upTo(Function<MonthFigures, Money> figure) {
        List<Money> sums = new ArrayList<>();
        Money sum = Money.ZERO;
        for (MonthFigures month : months) {
            sum = sum.plus(figure.apply(month));
            sums.add(sum);
        }
        return sums;
    }

    private static Money last(List<Money> sums) {
        return sums.isEmpty() ? Money.ZERO : sums.getLast();
    }

    private static String polyline(String name, List<Money> sums, Money most) {
        var points = new StringBuilder();
        points.append(MARGIN).append(',').append(y(Money.ZERO, most));
        for (int month = 1; month <= sums.size(); month++) {
            points.append(' ').append(x(month)).append(',').append(y(sums.get(month - 1), most));
        }
        return "<polyline class=\"" + name + "\" points=\"" + points + "\"/>";
    }

    private static int x(int month) {
        return MARGIN + month * (WIDTH - 2 * MARGIN) / MONTHS;
    }

    private static int y(Money sum, Money most) {
        int high = HEIGHT - 2 * MARGIN;
        return HEIGHT - MARGIN - Share.of(sum, most) * high / 1000;
    }

    // ---- Where it comes from, where it goes ----

    private Component flow() {
        var row = new Div(
                flow("budgetExecution.pictures.from", true, CreditFigures::collected, "collected"),
                flow("budgetExecution.pictures.to", false, CreditFigures::paid, "paid"));
        row.addClassName("sheet-row");
        return row;
    }

    private Component flow(String titleKey, boolean revenue, Function<CreditFigures, Money> figure, String name) {
        List<Row> chapters = chapters(revenue, figure);
        if (chapters.isEmpty()) {
            return nothing(titleKey);
        }
        Money all = figure.apply(table.total(revenue));
        var list = new Bars();
        var numbers = table(titleKey, revenue ? "forecast" : "credit", name);
        chapters.forEach(row -> {
            Money part = figure.apply(row.figures());
            bar(
                    list,
                    row,
                    t(
                            "budgetExecution.pictures.share",
                            amount(part),
                            all.isPositive() ? percent(part, all) : t("budgetExecution.percent", 0)),
                    new Bars.Piece(name, Share.of(part, all)));
            numbers.getBody().add(line(row, row.figures().credit(), part));
        });
        return Sheet.titled(t(titleKey), list, scrolling(numbers));
    }

    // ---- Tables ----

    private static NativeTable table(String captionKey, String... columns) {
        var table = new NativeTable();
        table.addClassName("budget-table");
        table.setCaptionText(t(captionKey));
        var head = new NativeTableRow(new NativeTableCell());
        for (String column : columns) {
            var cell = new NativeTableHeaderCell(t("budgetExecution.field." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        return table;
    }

    /** A wide table scrolls by itself, also from the keyboard. */
    private static Component scrolling(NativeTable table) {
        var scrolling = new Div(table);
        scrolling.addClassName("budget-scroll");
        scrolling.getElement().setAttribute("tabindex", "0");
        scrolling.getElement().setAttribute("role", "group");
        scrolling.getElement().setAttribute("aria-label", table.getCaptionText());
        return scrolling;
    }

    private NativeTableRow line(Row row, Money... sums) {
        CodeRow code = Objects.requireNonNull(row.code());
        String path = code.section().isRevenue()
                ? ExecutionWords.acts(year.year(), code, ActStage.ESTABLISHMENT)
                : ExecutionWords.acts(year.year(), code, ActStage.COMMITMENT);
        return line(ExecutionWords.link(path, ExecutionWords.code(code)), sums);
    }

    private static NativeTableRow line(Component name, Money... sums) {
        var first = new NativeTableHeaderCell(name);
        first.getElement().setAttribute("scope", "row");
        var line = new NativeTableRow(first);
        for (Money sum : sums) {
            var cell = new NativeTableCell(amount(sum));
            cell.addClassName("num");
            if (sum.isNegative()) {
                cell.addClassName("bad");
            }
            line.add(cell);
        }
        return line;
    }
}
