package ma.ghorfa.ui;

import com.vaadin.flow.component.html.Div;

/**
 * A number against a threshold and a whole, drawn: so many there, so many needed, so many in all. The sentence is what a
 * screen reader says instead of the drawing.
 */
public final class Meter extends Div {

    /**
     * @param value what there is, from 0 to {@code whole}
     * @param threshold what is needed
     * @param whole all there could be, at least 1
     * @param sentence the same in words, in the reader's language
     */
    public Meter(int value, int threshold, int whole, Tone tone, String sentence) {
        addClassNames("meter", tone.className());
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", sentence);
        var filled = new Div();
        filled.addClassName("filled");
        filled.getStyle().set("inline-size", Share.length(Share.of(value, whole)));
        var mark = new Div();
        mark.addClassName("mark");
        mark.getStyle().set("inset-inline-start", Share.length(Share.of(threshold, whole)));
        add(filled, mark);
    }
}
