package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import ma.ghorfa.document.FileType;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.partnership.AgreementRow;
import ma.ghorfa.partnership.Dossiers;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.PdfLink;
import ma.ghorfa.ui.Words;
import org.springframework.stereotype.Component;

/** The button that takes the dossier of an agreement out of the portal: to print it, or to write on it. */
@Component
class DossierButton {

    private final Dossiers dossiers;

    DossierButton(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    Button of(AgreementRow row) {
        return Buttons.plain("partnershipDossier.menu", Icons.PRINT, () -> open(row));
    }

    private void open(AgreementRow row) {
        Dialog dialog = Ask.dialog(t("partnershipDossier.dialog"), new Paragraph(t("partnershipDossier.hint")));
        List<Language> official =
                Words.language() == Language.AR ? List.of(Language.AR, Language.FR) : List.of(Language.FR, Language.AR);
        for (Language language : official) {
            var links = new Div(pdf(row, language), word(row, language));
            links.addClassName("bar");
            dialog.add(links);
        }
        dialog.getFooter().add(Buttons.plain("ui.close", dialog::close));
        dialog.open();
    }

    private PdfLink pdf(AgreementRow row, Language language) {
        return new PdfLink(
                t("partnershipDossier.pdf", language),
                () -> dossiers.pdf(row.id(), language),
                () -> fileName(row, language, FileType.PDF));
    }

    private PdfLink word(AgreementRow row, Language language) {
        return new PdfLink(
                t("partnershipDossier.word", language),
                () -> dossiers.docx(row.id(), language),
                () -> fileName(row, language, FileType.DOCX),
                FileType.DOCX.mediaType());
    }

    private static String fileName(AgreementRow row, Language language, FileType type) {
        return (row.isAmendment() ? "avenant-" : "convention-") + row.year() + "-" + row.number() + "-"
                + language.code() + "." + type.extension();
    }
}
