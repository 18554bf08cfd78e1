package ma.ghorfa.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The list that one came from, as it was filtered and ordered, so that its records can be read one after the other. It is
 * kept for the page in the browser, until another list is opened.
 */
final class Trail {

    /** So many records that were seen last; nobody opens one that went by thousands of rows ago. */
    private static final int REMEMBERED = 2_000;

    /** A record of the list, and where it stands. */
    record Step(Trail trail, int row) {
        @Nullable
        String previous() {
            return row == 0 ? null : trail.path(row - 1);
        }

        @Nullable
        String next() {
            return trail.path(row + 1);
        }

        /** The list, with this record first. */
        String back() {
            return trail.address.at(row);
        }

        int size() {
            return trail.size.getAsInt();
        }
    }

    private final ListAddress address;
    private final IntFunction<@Nullable String> pathAt;
    private final IntSupplier size;
    private final Map<String, Integer> rows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param pathAt the address of the record in a row; null beyond the last one
     * @param size how many rows there are; 0 while they are not counted
     */
    Trail(ListAddress address, IntFunction<@Nullable String> pathAt, IntSupplier size) {
        this.address = address;
        this.pathAt = pathAt;
        this.size = size;
    }

    /** A record was seen in the list. */
    void seen(String path, int row) {
        rows.put(path, row);
    }

    void keep(UI ui) {
        ComponentUtil.setData(ui, Trail.class, this);
    }

    /** Where the page of this address stands in the list that one came from; null where one did not come from a list. */
    static @Nullable Step find(UI ui, String path) {
        @Nullable Trail trail = ComponentUtil.getData(ui, Trail.class);
        if (trail == null) {
            return null;
        }
        // A tab of a record has an address below the record's.
        return trail.rows.entrySet().stream()
                .filter(seen -> path.equals(seen.getKey()) || path.startsWith(seen.getKey() + "/"))
                .findAny()
                .map(seen -> new Step(trail, seen.getValue()))
                .orElse(null);
    }

    private @Nullable String path(int row) {
        @Nullable String path = pathAt.apply(row);
        if (path != null) {
            seen(path, row);
        }
        return path;
    }
}
