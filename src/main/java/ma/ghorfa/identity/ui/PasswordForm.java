package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.identity.OwnAccount;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Icons;

/** Present password, new one, the new one again. Nothing of it is kept as a draft. */
class PasswordForm extends Composite<Div> {

    private final OwnAccount account;
    private final Runnable done;
    private final PasswordField present = field("identity.password.present", "current-password");
    private final PasswordField chosen = field("identity.password.new", "new-password");
    private final PasswordField repeated = field("identity.password.repeat", "new-password");

    PasswordForm(OwnAccount account, Runnable done) {
        this.account = account;
        this.done = done;
        chosen.setHelperText(t("identity.password.help"));
        getContent().addClassName("stack");
        getContent()
                .add(
                        present,
                        chosen,
                        repeated,
                        new Div(Buttons.primary("identity.password.submit", Icons.KEY, this::submit)));
    }

    static PasswordField field(String labelKey, String autocomplete) {
        var field = new PasswordField(t(labelKey));
        field.setI18n(new PasswordField.PasswordFieldI18n().setRequiredErrorMessage(t("base.required")));
        field.getElement()
                .setPropertyJson(
                        "i18n",
                        com.vaadin.flow.internal.JacksonUtils.createObjectNode()
                                .put("reveal", t("identity.signIn.reveal")));
        field.setAutocomplete(
                "new-password".equals(autocomplete) ? Autocomplete.NEW_PASSWORD : Autocomplete.CURRENT_PASSWORD);
        field.setRequiredIndicatorVisible(true);
        field.addClassName("latin-input");
        field.setWidthFull();
        return field;
    }

    private void submit() {
        Wrong.clear(present, chosen, repeated);
        if (!Wrong.isFilled(present, present.getValue()) || !Wrong.isFilled(chosen, chosen.getValue())) {
            return;
        }
        if (!chosen.getValue().equals(repeated.getValue())) {
            Wrong.show(repeated, t("identity.password.differ"));
            return;
        }
        try {
            account.changePassword(present.getValue(), chosen.getValue());
        } catch (InvalidInputException wrong) {
            Wrong.show(wrong, Map.of("present", present, "password", chosen));
            return;
        }
        present.clear();
        chosen.clear();
        repeated.clear();
        done.run();
    }
}
