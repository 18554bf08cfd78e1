package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.identity.Setup;
import ma.ghorfa.identity.Setup.FirstAdministrator;
import ma.ghorfa.ui.BilingualField;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.DisplayPreferences;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;

/** The first page of an empty portal; there is no such page once somebody has an account. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://styles/identity.css")
class SetupView extends Gate implements BeforeEnterObserver {

    private final Setup setup;
    private final TextField code = Fields.text("identity.setup.code.label", 40);
    private final TextField username = Fields.text("identity.signIn.username", 64);
    private final BilingualField name = BilingualField.line("identity.account.name", 120);
    private final PasswordField password = PasswordForm.field("identity.password.new", "new-password");
    private final PasswordField repeated = PasswordForm.field("identity.password.repeat", "new-password");

    SetupView(DisplayPreferences preferences, Setup setup) {
        super(preferences, "identity.setup.title");
        this.setup = setup;
        code.addClassName("latin-input");
        code.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        username.addClassName("latin-input");
        username.setHelperText(t("identity.username.form"));
        password.setHelperText(t("identity.password.help"));
        put(
                new Paragraph(t("identity.setup.words")),
                code,
                name,
                username,
                password,
                repeated,
                Buttons.primary("identity.setup.submit", Icons.CHECK, this::submit));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setup.isPending()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void submit() {
        Wrong.clear(code, username, password, repeated);
        if (!password.getValue().equals(repeated.getValue())) {
            Wrong.show(repeated, t("identity.password.differ"));
            return;
        }
        try {
            setup.createFirstAdministrator(
                    new FirstAdministrator(code.getValue(), username.getValue(), name.getValue(), password.getValue()));
        } catch (InvalidInputException wrong) {
            Wrong.show(wrong, Map.of("code", code, "username", username, "name", name, "password", password));
            return;
        }
        getUI().ifPresent(ui -> ui.navigate(SignInView.class));
    }
}
