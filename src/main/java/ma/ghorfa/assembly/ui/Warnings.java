package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.SessionWarning;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Tone;

/**
 * What somebody should look at in a session. What lacks its French is said once for the whole agenda: the items
 * themselves carry the mark.
 */
final class Warnings extends Composite<Div> {

    Warnings(SessionView view) {
        getContent().addClassName("stack");
        SessionId session = view.session().id();
        view.warnings().stream()
                .filter(warning -> warning.kind() != SessionWarning.Kind.FRENCH_MISSING)
                .forEach(warning -> getContent().add(callout(session, warning)));
        List<SessionWarning> french = view.warnings().stream()
                .filter(warning -> warning.kind() == SessionWarning.Kind.FRENCH_MISSING)
                .toList();
        if (!french.isEmpty()) {
            getContent()
                    .add(new Callout(
                            Tone.INFO,
                            t("session.warning.french", french.size()),
                            link("session.tab.agenda", AssemblyNavigation.session(session, Slugs.AGENDA))));
        }
        setVisible(!view.warnings().isEmpty());
    }

    private static Callout callout(SessionId session, SessionWarning warning) {
        String sentence = t(warning.messageKey(), warning.args().toArray());
        return switch (warning.kind()) {
            case PROOF_MISSING ->
                new Callout(
                        Tone.ATTENTION,
                        sentence,
                        link("session.tab.convocation", AssemblyNavigation.session(session, Slugs.CONVOCATION)));
            case MINUTES_NOT_ON_AGENDA ->
                new Callout(
                        Tone.ATTENTION,
                        sentence,
                        link("session.tab.agenda", AssemblyNavigation.session(session, Slugs.AGENDA)));
            case HOLIDAYS_UNKNOWN ->
                new Callout(
                        Tone.ATTENTION,
                        sentence,
                        link(
                                "chamber.nav.holidays",
                                ChamberNavigation.holidaysOf(
                                        String.valueOf(warning.args().getFirst()))));
            case RECOMMENDATION_OPEN ->
                new Callout(
                        Tone.ATTENTION,
                        sentence,
                        link("session.tab.decisions", AssemblyNavigation.session(session, Slugs.DECISIONS)));
            case RULE_TO_VERIFY ->
                new Callout(
                        Tone.INFO,
                        t(
                                "session.warning.rule",
                                t("chamber.ruleName." + warning.args().getFirst())));
            case NOT_TRANSMITTED ->
                new Callout(
                        Tone.ATTENTION,
                        sentence,
                        link("session.tab.decisions", AssemblyNavigation.session(session, Slugs.DECISIONS)));
            case UNUSUAL_MONTH, NO_PRESIDENT, FRENCH_MISSING, ABSENT_AGAIN, MINUTES_LATE ->
                new Callout(Tone.ATTENTION, sentence);
        };
    }

    private static Anchor link(String key, String path) {
        var link = new Anchor(path, t(key));
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
