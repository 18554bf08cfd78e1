package ma.ghorfa.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A number that is looked at from afar, with its name below. */
public final class Figure extends Div {

    public Figure(String value, String label, Tone tone) {
        addClassNames("figure", tone.className());
        var number = new Span(value);
        number.addClassName("value");
        var name = new Span(label);
        name.addClassName("label");
        add(number, name);
    }
}
