package ma.ghorfa.identity.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import ma.ghorfa.identity.OwnAccount;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Leads whoever must first choose a password to the page for it, from wherever they wanted to go. It is a courtesy: such
 * an account has no permission at all, so every other page and service refuses it anyway.
 */
@Component
class PasswordFirst implements VaadinServiceInitListener {

    private final OwnAccount account;

    PasswordFirst(OwnAccount account) {
        this.account = account;
    }

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.getSource().addUIInitListener(event -> event.getUI().addBeforeEnterListener(enter -> {
            if (enter.getNavigationTarget() != ChoosePasswordView.class
                    && isSignedIn()
                    && account.mustChangePassword()) {
                enter.forwardTo(ChoosePasswordView.class);
            }
        }));
    }

    private static boolean isSignedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }
}
