package ma.ghorfa.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** How a whole divides, drawn as one bar with its legend: the votes of an item, for example. */
public final class StackedBar extends Div {

    /** A part of the whole: its name in the reader's language and how many. */
    public record Part(String name, int count, Tone tone) {}

    public StackedBar(List<Part> parts) {
        addClassName("stacked-bar");
        int whole = parts.stream().mapToInt(Part::count).sum();
        var bar = new Div();
        bar.addClassName("bar-line");
        bar.getElement().setAttribute("aria-hidden", "true");
        var legend = new Div();
        legend.addClassName("legend");
        for (Part part : parts) {
            if (part.count() > 0) {
                var piece = new Div();
                piece.addClassNames("piece", part.tone().className());
                piece.getStyle().set("inline-size", Share.length(Share.of(part.count(), whole)));
                bar.add(piece);
            }
            var number = new Span(String.valueOf(part.count()));
            number.addClassNames("num", "strong");
            var entry = new Span(new Span(part.name() + " "), number);
            entry.addClassNames("entry", part.tone().className());
            legend.add(entry);
        }
        add(bar, legend);
    }
}
