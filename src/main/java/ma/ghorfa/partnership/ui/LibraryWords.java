package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.partnership.ClauseField;
import ma.ghorfa.partnership.ClauseTemplateRow;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Tone;

/** The words for what the library of clauses shows. */
final class LibraryWords {

    private LibraryWords() {}

    static String named(ClauseTemplateRow clause) {
        return t(
                "partnershipLibrary.named",
                clause.data().code(),
                PartnershipWords.in(clause.data().title()));
    }

    static String state(ClauseTemplateRow clause) {
        return t(clause.withdrawn() ? "partnershipLibrary.state.withdrawn" : "partnershipLibrary.state.offered");
    }

    static Tone tone(ClauseTemplateRow clause) {
        return clause.withdrawn() ? Tone.NEUTRAL : Tone.GOOD;
    }

    /** Both languages beside each other where there is room. */
    static Div both(Bilingual title, Bilingual body) {
        var both = new Div(column("ar", title.ar(), body.ar()));
        if (!title.fr().isEmpty() || !body.fr().isEmpty()) {
            both.add(column("fr", title.fr(), body.fr()));
        }
        both.addClassName("bilingual");
        return both;
    }

    private static Div column(String language, String title, String body) {
        var heading = new Paragraph(title);
        heading.addClassName("strong");
        var words = new Paragraph(body);
        words.addClassName("preserve-lines");
        var column = new Div(heading, words);
        column.getElement().setAttribute("lang", language);
        column.getElement().setAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
        return column;
    }

    /** Which facts a clause may name. */
    static Callout fields() {
        return new Callout(
                Tone.NEUTRAL,
                t(
                        "partnershipLibrary.fields",
                        Arrays.stream(ClauseField.values())
                                .map(field -> t(
                                        "partnershipLibrary.fieldIs",
                                        field.placeholder(),
                                        t("partnershipLibrary.fieldOf", field)))
                                .collect(Collectors.joining(t("partnershipUi.separator")))));
    }
}
