package ma.ghorfa.assembly.ui;

import com.vaadin.flow.component.Component;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.identity.CurrentAccount;

/** What is on the agenda and in which order; members read it, who prepares the session orders and completes it. */
@org.springframework.stereotype.Component
class AgendaTab implements SessionTab {

    private final Agendas agendas;
    private final CurrentAccount account;

    AgendaTab(Agendas agendas, CurrentAccount account) {
        this.agendas = agendas;
        this.account = account;
    }

    @Override
    public String slug() {
        return Slugs.AGENDA;
    }

    @Override
    public String labelKey() {
        return "session.tab.agenda";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component content(Host page) {
        return new AgendaEditor(agendas, account, page);
    }
}
