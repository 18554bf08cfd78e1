package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that says what went wrong and shows the way back. */
abstract class ErrorPage extends Main implements HasDynamicTitle {

    private String title = "";

    ErrorPage() {
        addClassName("error-page");
    }

    void show(String code, String heading, String sentence) {
        title = heading;
        var mark = new Span(code);
        mark.addClassName("code");
        mark.getElement().setAttribute("aria-hidden", "true");
        var home = new Anchor(".", t("ui.backHome"));
        home.getElement().setAttribute("router-link", true);
        removeAll();
        add(mark, new H1(heading), new Paragraph(sentence), home);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + t("ui.product");
    }
}
