package ma.ghorfa.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.BaseJsonNode;

/**
 * What a list is filtered by and how it is ordered, kept in the query of its address: a link, a reload and the back button
 * show the same list. Typing in a filter replaces the address and adds no step to the way back. An address may also name the
 * row to begin with: the browser writes it when a record is opened, and so does the way back from a record; every change
 * takes that out.
 */
public final class ListAddress {

    /** The parameter of the first row that is seen. */
    static final String PLACE = "at";

    private static final @Nullable BaseJsonNode NO_STATE = null;

    private final String path;
    private final Map<String, String> values = new TreeMap<>();

    /** @param location the address as the router gives it */
    public ListAddress(Location location) {
        path = location.getPath();
        location.getQueryParameters().getParameters().forEach((name, given) -> {
            if (!given.isEmpty() && !given.getFirst().isBlank()) {
                values.put(name, given.getFirst());
            }
        });
    }

    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** A whole number; empty where the address says something else. */
    public Optional<Integer> number(String name) {
        return Optional.of(text(name)).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    /** A date as the address writes it, 2025-06-26; empty where it says something else. */
    public Optional<LocalDate> date(String name) {
        try {
            return Optional.of(text(name)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** One of an enum; empty where the address says something else. */
    public <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text(name)))
                .findFirst();
    }

    public boolean is(String name) {
        return "true".equals(values.get(name));
    }

    /** The row to begin with; 0 is the first. */
    int place() {
        return number(PLACE).orElse(0);
    }

    /** Changes one filter in the address; nothing and an empty text take it out. */
    public void set(String name, @Nullable Object value) {
        String written = value == null ? "" : value instanceof Enum<?> constant ? constant.name() : value.toString();
        if (written.isBlank() || "false".equals(written)) {
            values.remove(name);
        } else {
            values.put(name, written);
        }
        values.remove(PLACE);
        UI.getCurrent().getPage().getHistory().replaceState(NO_STATE, new Location(path, parameters()));
    }

    /** What stands behind the question mark, without the place; empty where nothing is filtered or ordered. */
    String query() {
        var kept = new TreeMap<>(values);
        kept.remove(PLACE);
        return QueryParameters.simple(kept).getQueryString();
    }

    /** The address of the list with one of its rows first. */
    String at(int row) {
        var all = new TreeMap<>(values);
        all.remove(PLACE);
        if (row > 0) {
            all.put(PLACE, Integer.toString(row));
        }
        return new Location(path, QueryParameters.simple(all)).getPathWithQueryParameters();
    }

    private QueryParameters parameters() {
        return QueryParameters.simple(values);
    }
}
