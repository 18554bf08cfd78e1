package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Predicate;

/**
 * The fields above a list that say which rows it shows: side by side where there is room, else one below the other. On a
 * phone many of them are folded away behind a button, which says how many keep rows back.
 */
public final class FilterBar extends Div {

    /** On a phone more than this many would push the list out of sight. */
    private static final int ALWAYS_SEEN = 2;

    private static final String UNFOLDED = "unfolded";

    private final Button fold = new Button(t("ui.filters.fold"), Icons.FILTER.create(), click -> unfold());

    /** Fields that let everything through while they are empty. */
    public FilterBar(Component... fields) {
        this(field -> field instanceof HasValue<?, ?> filter && !filter.isEmpty(), fields);
    }

    /** @param keepsRowsBack whether a field stands on something else than it usually does */
    FilterBar(Predicate<Component> keepsRowsBack, Component... fields) {
        super(fields);
        addClassNames("bar", "filter-bar");
        // A text is always in sight.
        List<Component> folded = List.of(fields).stream()
                .filter(field -> !(field instanceof TextField))
                .toList();
        if (folded.size() > ALWAYS_SEEN) {
            addClassName("folds");
            fold.addClassName("fold");
            fold.getElement().setAttribute("aria-expanded", "false");
            addComponentAtIndex(fields[0] instanceof TextField ? 1 : 0, fold);
            Runnable say = () -> say(folded.stream().filter(keepsRowsBack).count());
            folded.forEach(field -> {
                if (field instanceof HasValue<?, ?> filter) {
                    filter.addValueChangeListener(change -> say.run());
                }
            });
            say.run();
        }
    }

    private void say(long atWork) {
        fold.setText(atWork == 0 ? t("ui.filters.fold") : t("ui.filters.folded", atWork));
    }

    private void unfold() {
        boolean unfolded = !hasClassName(UNFOLDED);
        setClassName(UNFOLDED, unfolded);
        fold.getElement().setAttribute("aria-expanded", Boolean.toString(unfolded));
    }
}
