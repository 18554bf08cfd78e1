package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import org.jspecify.annotations.Nullable;

/** Names and values of a record, as a description list. */
public final class Facts extends DescriptionList {

    private static final String NOTHING = "—";

    public Facts() {
        addClassName("facts");
    }

    /** Adds a value; a dash where there is none. Words read in their own direction, whatever that of the page is. */
    public Facts add(String labelKey, @Nullable String value) {
        var description = new Description(value == null || value.isBlank() ? NOTHING : value);
        if (value != null && hasLetters(value)) {
            description.getElement().setAttribute("dir", "auto");
        }
        add(new Term(t(labelKey)), description);
        return this;
    }

    /** Without any, as in two dates, a browser would take them for French on an Arabic page. */
    private static boolean hasLetters(String value) {
        return value.codePoints().anyMatch(Character::isLetter);
    }

    public Facts add(String labelKey, Component... value) {
        var description = new Description();
        description.add(value);
        add(new Term(t(labelKey)), description);
        return this;
    }
}
