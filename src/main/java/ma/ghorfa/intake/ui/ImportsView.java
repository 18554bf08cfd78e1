package ma.ghorfa.intake.ui;

import static ma.ghorfa.identity.Permissions.TABLE_IMPORT;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.intake.ImportRow;
import ma.ghorfa.intake.Imports;
import ma.ghorfa.intake.IntakeNavigation;
import ma.ghorfa.intake.IntakeOffer;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Words;

/** The tables that one brought in, the latest first. */
@Route(IntakeNavigation.IMPORTS)
@RolesAllowed(TABLE_IMPORT)
@Menu(title = "intake.nav.imports", order = 290, icon = "upload")
class ImportsView extends Page {

    private final Imports imports;

    ImportsView(Imports imports) {
        this.imports = imports;
        title(t("intake.nav.imports"));
        actions(imports.offers().stream().map(ImportsView::bring).toArray(Button[]::new));
        var grid = new RecordGrid<ImportRow>();
        grid.link("intake.field.file", ImportRow::fileName, row -> IntakeNavigation.of(row.id()));
        grid.text("intake.field.kind", this::kind);
        grid.badge("intake.field.state", row -> t("intake.state", row.state()), row -> Labels.tone(row.state()));
        grid.text("intake.field.rows", row -> Formats.number(row.figures().rows()), row -> row.figures()
                .rows());
        grid.text("intake.field.rejected", row -> Formats.number(row.figures().rejected()), row -> row.figures()
                .rejected());
        grid.text("intake.field.at", row -> Formats.dateTime(row.createdAt(), Words.locale()), ImportRow::createdAt);
        grid.cardsOnPhones(
                ImportRow::fileName,
                row -> IntakeNavigation.of(row.id()),
                row -> kind(row) + " · " + Formats.dateTime(row.createdAt(), Words.locale()),
                row -> t("intake.state", row.state()),
                row -> Labels.tone(row.state()));
        grid.opens(row -> IntakeNavigation.of(row.id()));
        grid.whenEmpty("intake.none");
        grid.setItems(imports.mine());
        content(grid);
        fillWith(grid);
    }

    private static Button bring(IntakeOffer offer) {
        Button button = Buttons.plain(
                "intake.import", Icons.UPLOAD, () -> UI.getCurrent().navigate(IntakeNavigation.bring(offer.name())));
        button.setText(t("intake.bring", t(offer.titleKey())));
        return button;
    }

    private String kind(ImportRow row) {
        return t(imports.offer(row.kind()).titleKey());
    }
}
