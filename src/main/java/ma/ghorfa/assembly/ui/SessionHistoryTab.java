package ma.ghorfa.assembly.ui;

import com.vaadin.flow.component.Component;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.journal.HistoryTabs;

/** Who changed what in a session, and when. */
@org.springframework.stereotype.Component
class SessionHistoryTab implements SessionTab {

    private static final int LAST = 1000;

    private final HistoryTabs histories;

    SessionHistoryTab(HistoryTabs histories) {
        this.histories = histories;
    }

    @Override
    public String slug() {
        return Slugs.HISTORY;
    }

    @Override
    public String labelKey() {
        return "ui.history";
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Component content(Host page) {
        return Histories.ofSession(histories.create(), page.session().session().id());
    }
}
