package ma.ghorfa.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A sheet of paper on the page: a titled group of things that belong together. */
public final class Sheet extends Section {

    public Sheet(Component... content) {
        addClassName("sheet");
        add(content);
    }

    /** A sheet with a heading, already in the reader's language. */
    public static Sheet titled(String title, Component... content) {
        var sheet = new Sheet(new H2(title));
        sheet.add(content);
        return sheet;
    }

    /** Draws the eye: this is what waits for the reader. */
    public Sheet calling() {
        addClassName("calling");
        return this;
    }
}
