package ma.ghorfa.minutes.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Tone;

/** While a session is being held there are no minutes yet, but the words said at its opening can be written down. */
final class BeforeTheMinutes extends Composite<Div> {

    BeforeTheMinutes(SessionTab.Host page, MinutesTab.Services services) {
        getContent().addClassName("stack");
        getContent().add(new Callout(Tone.INFO, t("minutes.notYet")));
        if (WordsForm.mayWrite(page.session(), services)) {
            getContent().add(WordsForm.sheet(page, services, () -> {}));
        }
    }
}
