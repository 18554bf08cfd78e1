package ma.ghorfa.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A sentence that matters on its page: why something cannot be done yet, what a number rests on, what to do next. */
public final class Callout extends Div {

    private final Div body = new Div();

    public Callout(Tone tone, String sentence, Component... more) {
        addClassNames("callout", tone.className());
        body.addClassName("body");
        body.setText(sentence);
        Icons icon =
                switch (tone) {
                    case GOOD, LIVE -> Icons.CHECK;
                    case ATTENTION, BAD -> Icons.WARNING;
                    case NEUTRAL, INFO -> Icons.INFO;
                };
        add(icon.create(), body);
        add(more);
    }

    /** Lets a screen reader say the sentence when it appears or changes. */
    public Callout announced() {
        getElement().setAttribute("role", "status");
        return this;
    }
}
