package ma.ghorfa.identity.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import ma.ghorfa.ui.DisplayPreferences;
import ma.ghorfa.ui.MainLayout;

/** A page at the door, outside the shell: a cover that says where one is, and a form beside it. */
abstract class Gate extends Div implements HasDynamicTitle {

    private final H1 heading = new H1();
    private final Main form = new Main();

    Gate(DisplayPreferences preferences, String headingKey) {
        addClassName("gate");
        heading.setText(t(headingKey));
        add(cover(), form);
        form.addClassName("gate-form");
        var emblem = new Image("images/emblem.svg", "");
        emblem.addClassName("emblem");
        var top = new Div(emblem, new MainLayout.LanguageSwitch(preferences));
        top.addClassNames("bar", "apart");
        form.add(top, heading);
    }

    private static Component cover() {
        var title = new Div(t("identity.gate.title"));
        title.addClassName("title");
        var words = new Div(t("identity.gate.words"));
        words.addClassName("words");
        var cover = new Aside(title, words);
        cover.addClassName("gate-cover");
        return cover;
    }

    /** Adds to the form, below the heading. */
    final void put(Component... parts) {
        form.add(parts);
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · " + t("ui.product");
    }
}
