package ma.ghorfa.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * What a room puts on the reader's home page: what waits for them, what is late, what comes next. Beans are asked in the
 * order of {@code @Order}; each figure opens its list or its record.
 */
public interface HomeCard {

    /** The card for the account that is signed in; empty where the room has nothing to say to it. */
    Optional<Component> card();
}
