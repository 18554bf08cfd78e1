package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names and values of a record, as a description list. */
public final class Facts extends DescriptionList {

    private static final String NOTHING = "—";

    public Facts() {
        addClassName("facts");
    }

    /**
     * Adds a value; a dash where there is none. What is written in one script alone, as most of what somebody typed, reads in
     * its own direction; a sentence in which both stand, in that of the page.
     */
    public Facts add(String labelKey, @Nullable String value) {
        var description = new Description(value == null || value.isBlank() ? NOTHING : value);
        if (value != null) {
            direction(value).ifPresent(known -> description.getElement().setAttribute("dir", known));
        }
        add(new Term(t(labelKey)), description);
        return this;
    }

    /** Empty also where there is no letter, as in two dates, which otherwise would change places on an Arabic page. */
    private static Optional<String> direction(String value) {
        boolean arabic = value.codePoints().anyMatch(Facts::isRightToLeft);
        boolean latin = value.codePoints()
                .anyMatch(letter -> Character.getDirectionality(letter) == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
        return arabic == latin ? Optional.empty() : Optional.of(arabic ? "rtl" : "ltr");
    }

    private static boolean isRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    public Facts add(String labelKey, Component... value) {
        var description = new Description();
        description.add(value);
        add(new Term(t(labelKey)), description);
        return this;
    }
}
