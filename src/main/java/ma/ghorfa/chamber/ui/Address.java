package ma.ghorfa.chamber.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;

/** What the addresses of this room's records lead to. */
final class Address {

    private Address() {}

    /** An id from a route parameter; empty where it is none. */
    static Optional<UUID> id(Optional<String> parameter) {
        return parameter.flatMap(value -> {
            try {
                return Optional.of(UUID.fromString(value));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        });
    }

    /** Shows a record, or the page that says there is none at this address. */
    static void orNotFound(BeforeEnterEvent event, Runnable show) {
        try {
            show.run();
        } catch (ma.ghorfa.base.NotFoundException noRecord) {
            event.rerouteToError(NotFoundException.class);
        }
    }
}
