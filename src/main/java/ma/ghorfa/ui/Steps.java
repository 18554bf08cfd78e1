package ma.ghorfa.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/** The path of a record through its states: what is behind, where it stands, what comes. */
public final class Steps extends OrderedList {

    /**
     * @param steps the states of the straight path, in words
     * @param current the index of the present one
     */
    public Steps(List<String> steps, int current) {
        addClassName("steps");
        for (int index = 0; index < steps.size(); index++) {
            var step = new ListItem(steps.get(index));
            step.addClassName(index < current ? "past" : index == current ? "now" : "ahead");
            if (index == current) {
                step.getElement().setAttribute("aria-current", "step");
            }
            add(step);
        }
    }
}
