package ma.ghorfa.assembly.ui;

import com.vaadin.flow.component.Component;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.assembly.SessionView;

/** The quorum ledger of a session. */
@org.springframework.stereotype.Component
class QuorumTab implements SessionTab {

    @Override
    public String slug() {
        return Slugs.QUORUM;
    }

    @Override
    public String labelKey() {
        return "live.tab.quorum";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean concerns(SessionView session) {
        return session.convoked().sent() > 0;
    }

    @Override
    public Component content(Host page) {
        return new QuorumLedger(page.session());
    }
}
