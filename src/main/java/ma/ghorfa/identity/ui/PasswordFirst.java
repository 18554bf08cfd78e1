package ma.ghorfa.identity.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.OwnAccount;
import org.springframework.stereotype.Component;

/**
 * Leads whoever must first choose a password to the page for it, from wherever they wanted to go. It is a courtesy: such
 * an account has no permission at all, so every other page and service refuses it anyway.
 */
@Component
class PasswordFirst implements VaadinServiceInitListener {

    private final CurrentAccount current;
    private final OwnAccount account;

    PasswordFirst(CurrentAccount current, OwnAccount account) {
        this.current = current;
        this.account = account;
    }

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.getSource().addUIInitListener(event -> event.getUI().addBeforeEnterListener(enter -> {
            if (enter.getNavigationTarget() != ChoosePasswordView.class
                    && current.accountId().isPresent()
                    && account.mustChangePassword()) {
                enter.forwardTo(ChoosePasswordView.class);
            }
        }));
    }
}
