package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.partnership.AgreementPictures;
import ma.ghorfa.partnership.PartnerId;
import ma.ghorfa.partnership.PartnershipNavigation;
import ma.ghorfa.partnership.ShareFigures;
import ma.ghorfa.ui.Bars;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Legend;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Share;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What partners contribute to all signed agreements, in cash and in kind apart: planned, called, received, late. */
final class SharesPanel extends Composite<Div> {

    private final List<ShareFigures> shares;

    SharesPanel(AgreementPictures pictures) {
        shares = pictures.contributions();
        getContent().addClassName("stack");
        if (shares.isEmpty()) {
            getContent().add(new Callout(Tone.NEUTRAL, t("partnershipPictures.nothingPlanned")));
            return;
        }
        getContent().add(drawn(false), drawn(true), table());
    }

    private Component drawn(boolean inKind) {
        List<ShareFigures> drawn =
                shares.stream().filter(share -> share.inKind() == inKind).toList();
        if (drawn.isEmpty()) {
            return new Callout(
                    Tone.NEUTRAL,
                    t(inKind ? "partnershipPictures.nothingInKind" : "partnershipPictures.nothingInCash"));
        }
        var legend = new Legend()
                .add("received", t("partnershipPictures.field.received"))
                .add("late", t("partnershipPictures.field.late"))
                .add("called", t("partnershipPictures.field.called"))
                .add("planned", t("partnershipPictures.field.planned"));
        var bars = new Bars();
        drawn.forEach(share -> bars.add(name(share), sentence(share), pieces(share)));
        return Sheet.titled(t(inKind ? "partnershipPictures.inKind" : "partnershipPictures.inCash"), legend, bars);
    }

    /** All that is planned is the whole: of it received, then late, then called and not due yet. */
    private static Bars.Piece[] pieces(ShareFigures share) {
        BigDecimal waiting =
                share.called().subtract(share.received()).subtract(share.late()).max(BigDecimal.ZERO);
        return new Bars.Piece[] {
            new Bars.Piece("received", Share.of(share.received(), share.planned())),
            new Bars.Piece("late", Share.of(share.late(), share.planned())),
            new Bars.Piece("called", Share.of(waiting, share.planned()))
        };
    }

    private static Component name(ShareFigures share) {
        String path = path(share);
        String name = PartnershipWords.in(share.name());
        return path.isEmpty() ? new Span(name) : PartnershipWords.link(path, name);
    }

    private static String path(ShareFigures share) {
        @Nullable PartnerId partner = share.partner();
        return partner == null ? "" : PartnershipNavigation.partner(partner) + "/agreements";
    }

    private static String sentence(ShareFigures share) {
        return t(
                share.late().signum() > 0 ? "partnershipPictures.share.late" : "partnershipPictures.share.said",
                Formats.amount(share.received()),
                Formats.amount(share.due()),
                Formats.amount(share.planned()),
                Formats.amount(share.late()));
    }

    private Sheet table() {
        var grid = new RecordGrid<ShareFigures>();
        grid.link("partnershipUi.field.partner", share -> PartnershipWords.in(share.name()), SharesPanel::path)
                .setFlexGrow(2);
        grid.text(
                "partnershipUi.field.nature",
                share -> t(share.inKind() ? "partnershipUi.inKind" : "partnershipUi.inCash"));
        amount(grid, "partnershipPictures.field.plannedAmount", ShareFigures::planned);
        amount(grid, "partnershipPictures.field.dueAmount", ShareFigures::due);
        amount(grid, "partnershipPictures.field.calledAmount", ShareFigures::called);
        amount(grid, "partnershipPictures.field.receivedAmount", ShareFigures::received);
        amount(grid, "partnershipPictures.field.lateAmount", ShareFigures::late);
        grid.setItems(shares);
        grid.setAllRowsVisible(true);
        var acts = new Div(grid.export("partnershipPictures.shares"));
        acts.addClassName("bar");
        return Sheet.titled(t("partnershipPictures.numbers"), acts, grid);
    }

    private static void amount(
            RecordGrid<ShareFigures> grid, String labelKey, Function<ShareFigures, BigDecimal> amount) {
        grid.decimal(labelKey, 2, share -> amount.apply(share), share -> Formats.amount(amount.apply(share)));
    }
}
