package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** The fields above a list that say which rows it shows: side by side where there is room, else one below the other. */
public final class FilterBar extends Div {

    /** On a phone more than this many would push the list out of sight. */
    private static final int ALWAYS_SEEN = 2;

    private static final String UNFOLDED = "unfolded";

    private final Button fold = new Button(t("ui.filters.fold"), Icons.FILTER.create(), click -> unfold());

    public FilterBar(Component... fields) {
        super(fields);
        addClassNames("bar", "filter-bar");
        long folded = List.of(fields).stream()
                .filter(field -> !(field instanceof TextField))
                .count();
        if (folded > ALWAYS_SEEN) {
            addClassName("folds");
            fold.addClassName("fold");
            fold.getElement().setAttribute("aria-expanded", "false");
            addComponentAtIndex(fields[0] instanceof TextField ? 1 : 0, fold);
        }
    }

    /** On a phone the fields are folded away behind a button, which says how many of them keep rows back. */
    void say(long filtering) {
        fold.setText(filtering == 0 ? t("ui.filters.fold") : t("ui.filters.folded", filtering));
    }

    private void unfold() {
        boolean unfolded = !hasClassName(UNFOLDED);
        setClassName(UNFOLDED, unfolded);
        fold.getElement().setAttribute("aria-expanded", Boolean.toString(unfolded));
    }
}
