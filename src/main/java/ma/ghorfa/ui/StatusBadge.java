package ma.ghorfa.ui;

import com.vaadin.flow.component.html.Span;

/** A state in a word or two. */
public final class StatusBadge extends Span {

    public StatusBadge(String words, Tone tone) {
        super(words);
        addClassNames("badge", tone.className());
    }
}
