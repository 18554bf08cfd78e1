package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.DemoSignIns;
import ma.ghorfa.identity.Setup;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.DisplayPreferences;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.springframework.beans.factory.ObjectProvider;

/** The way in. In a demo it names the accounts that everybody may use. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://styles/identity.css")
class SignInView extends Gate implements BeforeEnterObserver {

    private final SignInForm form = new SignInForm("signin");
    private final Div said = new Div();
    private final CurrentAccount current;
    private final Setup setup;

    SignInView(DisplayPreferences preferences, CurrentAccount current, Setup setup, ObjectProvider<DemoSignIns> demo) {
        super(preferences, "identity.signIn.title");
        this.current = current;
        this.setup = setup;
        put(said, form);
        demo.ifAvailable(accounts -> put(demo(accounts)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (setup.isPending()) {
            event.forwardTo(SetupView.class);
        } else if (current.accountId().isPresent()) {
            event.forwardTo("");
        }
        Set<String> why =
                event.getLocation().getQueryParameters().getParameters().keySet();
        said.removeAll();
        if (why.contains("wait")) {
            say(Tone.BAD, t("identity.signIn.refused") + " " + t("identity.signIn.wait"));
        } else if (why.contains("refused")) {
            say(Tone.BAD, t("identity.signIn.refused"));
        } else if (why.contains("again")) {
            say(Tone.ATTENTION, t("identity.signIn.again"));
        }
    }

    private void say(Tone tone, String sentence) {
        var callout = new Callout(tone, sentence);
        callout.getElement().setAttribute("role", "alert");
        said.add(callout);
    }

    private Component demo(DemoSignIns accounts) {
        var buttons = new Div();
        buttons.addClassName("demo-accounts");
        accounts.all().forEach(account -> {
            var button = new Button(account.name().in(Words.locale()));
            button.addClickListener(click -> form.fill(account.username(), account.password()));
            var name = new Div(account.username());
            name.addClassNames("muted", "small", "latin");
            var one = new Div(button, name);
            one.addClassName("demo-account");
            buttons.add(one);
        });
        String password = accounts.all().getFirst().password();
        var section = new Section(
                new H2(t("identity.demo.title")), new Paragraph(t("identity.demo.words", password)), buttons);
        section.addClassName("demo-sign-ins");
        return section;
    }
}
