package ma.ghorfa.minutes.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import ma.ghorfa.assembly.Protocol;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.Sheet;

/** The opening and the closing words. They belong to the session, which the minutes quote. */
final class WordsForm {

    /** Characters at most; a speech of an hour has fewer. */
    private static final int WORDS_MAX = 60_000;

    private WordsForm() {}

    static boolean mayWrite(SessionView session, MinutesTab.Services services) {
        SessionState state = session.session().state();
        return state != SessionState.ARCHIVED
                && state.wasHeld()
                && (services.account().may(Permissions.SESSION_PREPARE)
                        || services.account().may(Permissions.SESSION_CONDUCT));
    }

    static Component sheet(SessionTab.Host page, MinutesTab.Services services, Runnable changed) {
        SessionView session = page.session();
        var id = session.session().id();
        var form = new RecordForm(services.drafts(), "session-words:" + id.value());
        RecordForm.Slot<Bilingual> opening = form.bilingualArea("openingWords", "minutes.words.opening", WORDS_MAX);
        RecordForm.Slot<Bilingual> closing = form.bilingualArea("closingWords", "minutes.words.closing", WORDS_MAX);
        RecordForm.Slot<Boolean> telegram = form.flag("loyaltyTelegram", "minutes.words.telegram");
        form.onSave(version -> services.sessions()
                        .write(
                                id,
                                version,
                                new Protocol(
                                        page.session().protocol().ceremonialPresident(),
                                        opening.value(),
                                        closing.value(),
                                        telegram.value())))
                .onReload(() -> state(services.sessions().view(id)))
                .afterSave(() -> {
                    form.show(state(page.changed()));
                    changed.run();
                });
        form.show(state(session));
        return Sheet.titled(t("minutes.words.title"), new Paragraph(t("minutes.words.help")), form);
    }

    private static RecordForm.State state(SessionView session) {
        Protocol protocol = session.protocol();
        return new RecordForm.State(
                session.session().version(),
                Map.of(
                        "openingWords", protocol.openingWords(),
                        "closingWords", protocol.closingWords(),
                        "loyaltyTelegram", protocol.loyaltyTelegram()));
    }
}
