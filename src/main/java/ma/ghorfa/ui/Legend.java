package ma.ghorfa.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What the colours and the patterns of a drawing mean. */
@StyleSheet("context://styles/drawings.css")
public final class Legend extends Div {

    public Legend() {
        addClassName("drawn-legend");
    }

    /** @param name the class that its pieces have, too */
    public Legend add(String name, String words) {
        var entry = new Span(words);
        entry.addClassNames("entry", name);
        add(entry);
        return this;
    }
}
