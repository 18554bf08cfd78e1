package ma.ghorfa.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** Bars below each other, each with its name before it and what it says in words behind it. */
@StyleSheet("context://styles/drawings.css")
public final class Bars extends OrderedList {

    /**
     * A piece of a bar.
     *
     * @param name the class that says its colour and its pattern
     */
    public record Piece(String name, int thousandths) {}

    public Bars() {
        addClassName("drawn-bars");
    }

    public Bars add(Component name, String sentence, Piece... pieces) {
        var drawing = new Div();
        drawing.addClassName("drawn-bar");
        drawing.getElement().setAttribute("aria-hidden", "true");
        for (Piece piece : pieces) {
            var part = new Div();
            part.addClassNames("piece", piece.name());
            part.getStyle().set("inline-size", Share.length(Math.max(0, piece.thousandths())));
            drawing.add(part);
        }
        var words = new Span(sentence);
        words.addClassNames("small", "num");
        add(new ListItem(name, drawing, words));
        return this;
    }
}
