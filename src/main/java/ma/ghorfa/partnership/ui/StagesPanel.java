package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.partnership.AgreementPictures;
import ma.ghorfa.partnership.PartnershipNavigation;
import ma.ghorfa.partnership.StageFigures;
import ma.ghorfa.partnership.WaitingRow;
import ma.ghorfa.ui.Bars;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Figure;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Share;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Where agreements stand and for how long, and who waits longest; the table says what is drawn. */
final class StagesPanel extends Composite<Div> {

    private final List<StageFigures> stages;

    StagesPanel(AgreementPictures pictures) {
        stages = pictures.stages();
        getContent().addClassName("stack");
        if (stages.isEmpty()) {
            getContent().add(new Callout(Tone.NEUTRAL, t("partnershipPictures.none")));
            return;
        }
        getContent().add(drawn(), waiting(pictures.waitingLongest()), table());
    }

    private Sheet drawn() {
        long most = stages.stream().mapToLong(StageFigures::all).max().orElse(0);
        long open = stages.stream()
                .filter(stage -> stage.state().isOpen())
                .mapToLong(StageFigures::all)
                .sum();
        BigDecimal money = stages.stream()
                .filter(stage -> stage.state().isOpen())
                .map(StageFigures::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var figures = new Div(
                new Figure(Formats.number(open), t("partnershipPictures.open"), Tone.INFO),
                new Figure(Formats.amount(money), t("partnershipPictures.openTotal"), Tone.NEUTRAL));
        figures.addClassName("figures");
        var bars = new Bars();
        stages.forEach(stage -> bars.add(
                PartnershipWords.link(path(stage), PartnershipWords.state(stage.state())),
                sentence(stage),
                new Bars.Piece(stage.state().isOpen() ? "waiting" : "reached", Share.of(stage.all(), most))));
        return Sheet.titled(t("partnershipPictures.stages"), figures, bars);
    }

    private static String path(StageFigures stage) {
        return PartnershipNavigation.AGREEMENTS + "?state=" + stage.state();
    }

    private static String sentence(StageFigures stage) {
        List<String> parts = new ArrayList<>();
        parts.add(t("partnershipPictures.agreements", stage.agreements()));
        if (stage.amendments() > 0) {
            parts.add(t("partnershipPictures.amendments", stage.amendments()));
        }
        if (stage.total().signum() > 0) {
            parts.add(t("partnership.dirhams", Formats.amount(stage.total())));
        }
        @Nullable Long usual = stage.usualDays();
        if (usual != null) {
            parts.add(t("partnershipPictures.usual", usual));
        }
        @Nullable Long longest = stage.longestDays();
        if (longest != null) {
            parts.add(t("partnershipPictures.longest", longest));
        }
        return String.join(t("partnershipUi.separator"), parts);
    }

    private static Sheet waiting(List<WaitingRow> rows) {
        var grid = new RecordGrid<WaitingRow>();
        grid.link(
                        "partnershipPictures.field.agreement",
                        row -> PartnershipWords.named(row.row()),
                        row -> PartnershipNavigation.agreement(row.row().id()))
                .setFlexGrow(3);
        grid.badge(
                "partnershipUi.field.state",
                row -> PartnershipWords.state(row.row().state()),
                row -> PartnershipWords.tone(row.row().state()));
        grid.date("partnershipPictures.field.since", WaitingRow::since);
        grid.number("partnershipPictures.field.days", WaitingRow::days, row -> days(row.days()));
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        grid.whenEmpty("partnershipPictures.nobodyWaits");
        var acts = new Div(grid.export("partnershipPictures.waiting"));
        acts.addClassName("bar");
        return Sheet.titled(t("partnershipPictures.waiting"), acts, grid);
    }

    private Sheet table() {
        var grid = new RecordGrid<StageFigures>();
        grid.link("partnershipUi.field.state", stage -> PartnershipWords.state(stage.state()), StagesPanel::path)
                .setFlexGrow(2);
        grid.whole("partnershipPictures.field.agreements", StageFigures::agreements, stage -> "");
        grid.whole("partnershipPictures.field.amendments", StageFigures::amendments, stage -> "");
        grid.decimal("partnershipUi.field.total", 2, StageFigures::total, stage -> Formats.amount(stage.total()));
        grid.number("partnershipPictures.field.usual", StageFigures::usualDays, stage -> days(stage.usualDays()));
        grid.number("partnershipPictures.field.longest", StageFigures::longestDays, stage -> days(stage.longestDays()));
        grid.setItems(stages);
        grid.setAllRowsVisible(true);
        var acts = new Div(grid.export("partnershipPictures.stages"));
        acts.addClassName("bar");
        return Sheet.titled(t("partnershipPictures.numbers"), acts, grid);
    }

    private static String days(@Nullable Long days) {
        return days == null ? "" : t("partnershipPictures.days", days);
    }
}
