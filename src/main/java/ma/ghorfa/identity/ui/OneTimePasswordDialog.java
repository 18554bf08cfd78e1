package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.identity.OneTimePassword;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Words;

/** Shows a one-time password, once: to be copied, or read out to the owner. */
final class OneTimePasswordDialog {

    private OneTimePasswordDialog() {}

    static void open(OneTimePassword password, String username) {
        var secret = new Code(password.password());
        secret.addClassNames("one-time-password", "latin");
        // To be reached and copied without a mouse.
        secret.getElement().setAttribute("tabindex", "0");
        var content = new Div(
                new Paragraph(t("identity.oneTime.words", username)),
                secret,
                new Paragraph(t("identity.oneTime.until", Formats.dateTime(password.validUntil(), Words.locale()))));
        content.addClassName("stack");
        Dialog dialog = Ask.dialog(t("identity.oneTime.title"), content);
        dialog.getFooter().add(Buttons.primary("identity.oneTime.noted", Icons.CHECK, dialog::close));
        dialog.open();
    }
}
