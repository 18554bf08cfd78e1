package ma.ghorfa.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;

/** A drawing made on the server; the sentence is what a screen reader says instead of it. */
@StyleSheet("context://styles/drawings.css")
public final class Picture extends Div {

    /** @param drawn an {@code svg} element without any text that people wrote */
    public Picture(String drawn, String sentence) {
        add(new Svg(drawn));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", sentence);
    }
}
