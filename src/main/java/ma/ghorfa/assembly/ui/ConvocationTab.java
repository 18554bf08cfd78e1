package ma.ghorfa.assembly.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.Convocations;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.Drafts;

/** How the members are called, by when, and who demonstrably has it; and who is invited besides. */
@org.springframework.stereotype.Component
class ConvocationTab implements SessionTab {

    private final Convocations convocations;
    private final Attendances attendances;
    private final Drafts drafts;
    private final CurrentAccount account;

    ConvocationTab(Convocations convocations, Attendances attendances, Drafts drafts, CurrentAccount account) {
        this.convocations = convocations;
        this.attendances = attendances;
        this.drafts = drafts;
        this.account = account;
    }

    @Override
    public String slug() {
        return Slugs.CONVOCATION;
    }

    @Override
    public String labelKey() {
        return "session.tab.convocation";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component content(Host page) {
        SessionView view = page.session();
        var all = new Div();
        all.addClassName("tab-content");
        if (view.session().state().isInPreparation()) {
            all.add(new ConvokeForm(convocations, account, view));
        } else if (view.convoked().sent() > 0) {
            all.add(new ProofList(convocations, page, account.may(Permissions.SESSION_CONVOKE)));
        }
        all.add(new GuestList(
                attendances, drafts, page, mayInvite(view.session().state())));
        return all;
    }

    private boolean mayInvite(SessionState state) {
        return (account.may(Permissions.SESSION_PREPARE) || account.may(Permissions.SESSION_CONDUCT))
                && state != SessionState.ARCHIVED
                && state != SessionState.CANCELLED;
    }
}
