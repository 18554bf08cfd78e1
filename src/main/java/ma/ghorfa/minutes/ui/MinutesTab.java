package ma.ghorfa.minutes.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.document.DocumentRenderer;
import ma.ghorfa.document.WordRenderer;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.journal.HistoryTabs;
import ma.ghorfa.minutes.MinutesNavigation;
import ma.ghorfa.minutes.MinutesRegister;
import ma.ghorfa.ui.Drafts;

/** The minutes on the page of their session, from its opening on. */
@org.springframework.stereotype.Component
class MinutesTab implements SessionTab {

    private static final int AFTER_THE_DECISIONS = 70;

    /** What the parts of the tab work with. */
    record Services(
            MinutesRegister register,
            Sessions sessions,
            DocumentRenderer renderer,
            WordRenderer word,
            Drafts drafts,
            HistoryTabs histories,
            CurrentAccount account,
            Texts texts,
            Clock clock) {

        boolean mayWrite() {
            return account.may(Permissions.MINUTES_WRITE);
        }
    }

    private final Services services;

    MinutesTab(
            MinutesRegister register,
            Sessions sessions,
            DocumentRenderer renderer,
            WordRenderer word,
            Drafts drafts,
            HistoryTabs histories,
            CurrentAccount account,
            Texts texts,
            Clock clock) {
        services = new Services(register, sessions, renderer, word, drafts, histories, account, texts, clock);
    }

    @Override
    public String slug() {
        return MinutesNavigation.TAB;
    }

    @Override
    public String labelKey() {
        return "minutes.tab";
    }

    @Override
    public int order() {
        return AFTER_THE_DECISIONS;
    }

    @Override
    public boolean concerns(SessionView session) {
        SessionState state = session.session().state();
        return services.account().may(Permissions.MINUTES_READ)
                && (state.wasHeld() || state == SessionState.ADJOURNED_NO_QUORUM);
    }

    @Override
    public Component content(Host page) {
        return services.register().has(page.session().session().id())
                ? new MinutesPanel(page, services)
                : new BeforeTheMinutes(page, services);
    }
}
