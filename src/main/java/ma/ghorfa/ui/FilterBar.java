package ma.ghorfa.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The fields above a list that say which rows it shows: side by side where there is room, else one below the other. */
public final class FilterBar extends Div {

    public FilterBar(Component... fields) {
        super(fields);
        addClassNames("bar", "filter-bar");
    }
}
