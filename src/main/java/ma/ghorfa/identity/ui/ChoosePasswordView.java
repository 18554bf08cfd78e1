package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import ma.ghorfa.identity.OwnAccount;
import ma.ghorfa.ui.DisplayPreferences;

/** The one page for somebody who came in with a password that another person knows. */
@Route(value = "choose-password", autoLayout = false)
@PermitAll
@StyleSheet("context://styles/identity.css")
class ChoosePasswordView extends Gate implements BeforeEnterObserver {

    private final OwnAccount account;

    ChoosePasswordView(DisplayPreferences preferences, OwnAccount account, AuthenticationContext authentication) {
        super(preferences, "identity.choosePassword.title");
        this.account = account;
        var out = new Button(t("ui.signOut"), click -> authentication.logout());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        put(
                new Paragraph(t("identity.choosePassword.words")),
                new PasswordForm(account, () -> getUI().ifPresent(ui -> ui.navigate(""))),
                out);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!account.mustChangePassword()) {
            event.forwardTo(OwnAccountView.class);
        }
    }
}
