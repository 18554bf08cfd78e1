package ma.ghorfa.assembly;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A part of the page of an agenda item that another room contributes as a Spring bean. The bean itself is shared by
 * everybody and keeps nothing: what it shows it builds anew each time.
 */
public interface ItemPanel {

    /**
     * What it shows of an item to the reader who is signed in; empty where there is nothing.
     *
     * @param changed draws the page anew
     */
    Optional<Component> of(ItemView item, Runnable changed);
}
