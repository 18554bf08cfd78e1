package ma.ghorfa.chamber.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** A short list that is read like a register: what on one side, who or how much on the other, acts at the end. */
@StyleSheet("context://styles/chamber.css")
final class Register extends UnorderedList {

    Register() {
        addClassName("register");
    }

    /** Adds an entry. */
    void entry(Component what, Component who, List<? extends Component> acts) {
        var end = new Div();
        end.addClassName("acts");
        acts.forEach(end::add);
        add(new ListItem(part("what", what), part("who", who), end));
    }

    private static Div part(String className, Component content) {
        var part = new Div(content);
        part.addClassName(className);
        return part;
    }

    /** Lines below one another. */
    static Div lines(Component... lines) {
        var lined = new Div();
        lined.addClassName("lines");
        for (Component line : lines) {
            lined.add(new Div(line));
        }
        return lined;
    }

    static Span muted(String words) {
        var span = new Span(words);
        span.addClassNames("muted", "small");
        return span;
    }

    static Span strong(String words) {
        var span = new Span(words);
        span.addClassName("strong");
        return span;
    }

    static Anchor link(String path, String words) {
        var link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
