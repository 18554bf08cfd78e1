package ma.ghorfa.chamber.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The state of a list in its address, so that a link, a bookmark or the back button shows the same list again. */
final class Address {

    private Address() {}

    /** A date from the address; what is no date is passed over, as a hand-typed address may be wrong. */
    static Optional<LocalDate> date(Location location, String name) {
        return text(location, name).flatMap(value -> {
            try {
                return Optional.of(LocalDate.parse(value));
            } catch (DateTimeParseException notADate) {
                return Optional.empty();
            }
        });
    }

    static Optional<String> text(Location location, String name) {
        return location.getQueryParameters().getSingleParameter(name).filter(value -> !value.isBlank());
    }

    /** A constant by its name. */
    static <E extends Enum<E>> Optional<E> constant(Location location, String name, Class<E> type) {
        return text(location, name).flatMap(value -> List.of(type.getEnumConstants()).stream()
                .filter(constant -> constant.name().equals(value))
                .findAny());
    }

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

    /** Writes the state into the address without loading anything; empty values are left out. */
    static void show(String path, Map<String, String> state) {
        Map<String, List<String>> given = state.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> List.of(entry.getValue()), (a, b) -> a, TreeMap::new));
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(path, new QueryParameters(given)));
    }
}
