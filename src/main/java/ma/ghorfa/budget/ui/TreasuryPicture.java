package ma.ghorfa.budget.ui;

import static ma.ghorfa.budget.ui.ExecutionWords.amount;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.TreasuryForecast;
import ma.ghorfa.budget.TreasuryMonth;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.Legend;
import ma.ghorfa.ui.Picture;
import ma.ghorfa.ui.Share;
import ma.ghorfa.ui.Words;

/** The months of a treasury drawn: what comes in and goes out as bars, the balance as a line; its numbers are the list's. */
final class TreasuryPicture {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 240;
    private static final int MARGIN = 24;
    private static final int STEP = (WIDTH - 2 * MARGIN) / 12;
    private static final int BAR = 14;

    private final Money most;
    private final Money least;

    private TreasuryPicture(TreasuryForecast forecast) {
        List<TreasuryMonth> months = forecast.months();
        most = months.stream()
                .map(month -> month.balance()
                        .max(month.flow(true).all())
                        .max(month.flow(false).all()))
                .reduce(forecast.opening().amount().max(Money.of(1)), Money::max);
        least = months.stream().map(TreasuryMonth::balance).reduce(Money.ZERO, Money::min);
    }

    static Component of(int year, TreasuryForecast forecast) {
        TreasuryMonth lowest = forecast.months().stream()
                .reduce((one, other) -> other.balance().compareTo(one.balance()) < 0 ? other : one)
                .orElseThrow();
        var picture = new Picture(
                new TreasuryPicture(forecast).drawn(forecast),
                t(
                        "budgetPlan.treasury.drawn.said",
                        amount(forecast.opening().amount()),
                        amount(forecast.end()),
                        Formats.month(year, lowest.month(), Words.locale()),
                        amount(lowest.balance())));
        var legend = new Legend()
                .add("collected", t("budgetPlan.treasury.in"))
                .add("committed", t("budgetPlan.treasury.out"))
                .add("balance", t("budgetPlan.treasury.balance"));
        return new Div(legend, picture);
    }

    private String drawn(TreasuryForecast forecast) {
        var drawn = new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" class=\"drawn-curve\">");
        int zero = y(Money.ZERO);
        drawn.append("<line class=\"credit\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>"
                .formatted(MARGIN, WIDTH - MARGIN, zero, zero));
        var points = new StringBuilder();
        points.append(MARGIN).append(',').append(y(forecast.opening().amount()));
        for (TreasuryMonth month : forecast.months()) {
            int end = MARGIN + month.month() * STEP;
            drawn.append("<text x=\"%d\" y=\"%d\">%d</text>".formatted(end - BAR, HEIGHT - 6, month.month()));
            bar(drawn, "collected", end - 2 * BAR, month.flow(true).all());
            bar(drawn, "committed", end - BAR, month.flow(false).all());
            points.append(' ').append(end).append(',').append(y(month.balance()));
        }
        return drawn.append("<polyline class=\"balance\" points=\"")
                .append(points)
                .append("\"/></svg>")
                .toString();
    }

    /** A month in which more was cancelled than done has no bar. */
    private void bar(StringBuilder drawn, String name, int x, Money sum) {
        int top = y(sum.max(Money.ZERO));
        drawn.append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
                .formatted(name, x, top, BAR - 2, y(Money.ZERO) - top));
    }

    private int y(Money sum) {
        int high = HEIGHT - 2 * MARGIN;
        return HEIGHT - MARGIN - Share.of(sum.minus(least), most.minus(least)) * high / 1000;
    }
}
