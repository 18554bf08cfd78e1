package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A plain form that the browser itself sends, with Vaadin's fields in it. The fields are not bound to the server: what is
 * typed here goes nowhere but to the filter that checks it. (Vaadin's LoginForm cannot have its reveal button named in
 * Arabic.)
 */
@Tag("form")
class SignInForm extends HtmlContainer {

    @Tag("vaadin-text-field")
    @Uses(TextField.class)
    private static final class NameInput extends Component {}

    @Tag("vaadin-password-field")
    @Uses(PasswordField.class)
    private static final class PasswordInput extends Component {}

    private final NameInput username = new NameInput();
    private final PasswordInput password = new PasswordInput();

    /** @param action the address to send to, relative to the portal's */
    SignInForm(String action) {
        addClassName("sign-in-form");
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", action);
        prepare(username, "username", "identity.signIn.username", "username");
        username.getElement().setAttribute("autocapitalize", "none");
        username.getElement().setAttribute("autocorrect", "off");
        username.getElement().setProperty("autofocus", true);
        prepare(password, "password", "identity.signIn.password", "current-password");
        password.getElement()
                .setPropertyJson("i18n", JacksonUtils.createObjectNode().put("reveal", t("identity.signIn.reveal")));
        var submit = new NativeButton(t("identity.signIn.submit"));
        submit.getElement().setAttribute("type", "submit");
        submit.addClassName("gate-submit");
        add(username, password, submit);
        getElement().appendChild(token());
    }

    private static void prepare(Component field, String name, String labelKey, String autocomplete) {
        Element element = field.getElement();
        element.setAttribute("name", name);
        element.setAttribute("autocomplete", autocomplete);
        element.setProperty("label", t(labelKey));
        element.setProperty("required", true);
        // Names and passwords are typed from left to right, whatever the language of the page.
        element.setAttribute("class", "latin-input");
    }

    private static Element token() {
        var token = (CsrfToken)
                VaadinServletRequest.getCurrent().getHttpServletRequest().getAttribute(CsrfToken.class.getName());
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", token.getParameterName())
                .setAttribute("value", token.getToken());
    }

    /** Fills the form in, for whoever presses one of the demo's accounts. */
    void fill(String name, String secret) {
        username.getElement().executeJs("this.value = $0", name);
        password.getElement().executeJs("this.value = $0", secret);
    }
}
