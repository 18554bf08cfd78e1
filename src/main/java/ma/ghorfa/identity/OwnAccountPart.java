package ma.ghorfa.identity;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a room adds to the page of one's own account. Beans are asked in the order of {@code @Order}. */
public interface OwnAccountPart {

    /** The part for the account that is signed in; empty where the room has nothing to say to it. */
    Optional<Component> part();
}
