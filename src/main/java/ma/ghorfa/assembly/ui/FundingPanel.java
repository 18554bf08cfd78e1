package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import ma.ghorfa.assembly.ItemFunding;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Figure;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** Whether the chamber can afford an item: its amount, and the credit before and after it. */
final class FundingPanel extends Div {

    private @Nullable ItemFunding shown;

    FundingPanel() {
        setVisible(false);
    }

    /** Shows what is so now; nothing is drawn anew while the figures are the same in the same minute. */
    void show(@Nullable ItemFunding now) {
        ItemFunding before = shown;
        if (now != null && before != null && looksLike(before, now)) {
            return;
        }
        shown = now;
        removeAll();
        setVisible(now != null);
        if (now != null) {
            add(sheet(now));
        }
    }

    private static boolean looksLike(ItemFunding one, ItemFunding other) {
        return toTheMinute(one).equals(toTheMinute(other));
    }

    private static ItemFunding toTheMinute(ItemFunding funding) {
        return new ItemFunding(
                funding.year(),
                funding.code(),
                funding.name(),
                funding.amount(),
                funding.available(),
                funding.others(),
                funding.asOf().truncatedTo(ChronoUnit.MINUTES),
                funding.frozen());
    }

    private static Sheet sheet(ItemFunding funding) {
        var line = new Paragraph(t(
                "live.funding.line",
                funding.code(),
                funding.name().in(Words.locale()),
                Integer.toString(funding.year())));
        line.addClassName("strong");
        var figures = new Div(
                new Figure(Formats.amount(funding.amount()), t("live.funding.amount"), Tone.NEUTRAL),
                figure(funding.available(), "live.funding.before"),
                figure(funding.after(), "live.funding.after"));
        if (funding.isShared()) {
            figures.add(
                    figure(funding.others(), "live.funding.others"),
                    figure(funding.afterAll(), "live.funding.afterAll"));
        }
        figures.addClassName("figures");
        var asOf = new Paragraph(t(
                funding.frozen() ? "live.funding.frozen" : "live.funding.asOf",
                Formats.dateTime(funding.asOf(), Words.locale())));
        asOf.addClassNames("muted", "small");
        return Sheet.titled(t("live.funding.title"), line, figures, verdict(funding), asOf);
    }

    private static Figure figure(@Nullable BigDecimal amount, String labelKey) {
        return amount == null
                ? new Figure("—", t(labelKey), Tone.NEUTRAL)
                : new Figure(Formats.amount(amount), t(labelKey), amount.signum() < 0 ? Tone.BAD : Tone.NEUTRAL);
    }

    private static Callout verdict(ItemFunding funding) {
        BigDecimal after = funding.after();
        BigDecimal afterAll = funding.afterAll();
        if (after == null || afterAll == null) {
            return new Callout(Tone.ATTENTION, t("live.funding.none", Integer.toString(funding.year())));
        }
        if (!funding.fits()) {
            return new Callout(Tone.BAD, t("live.funding.short", Formats.money(after.negate(), Words.locale())));
        }
        return afterAll.signum() < 0
                ? new Callout(
                        Tone.ATTENTION, t("live.funding.notAll", Formats.money(afterAll.negate(), Words.locale())))
                : new Callout(Tone.GOOD, t("live.funding.fits"));
    }
}
