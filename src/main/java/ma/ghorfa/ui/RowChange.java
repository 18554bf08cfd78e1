package ma.ghorfa.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ma.ghorfa.base.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** What was typed or pasted into one row of a list; the cells that nobody touched hold what is stored. */
public final class RowChange<T> {

    private final @Nullable T row;
    private final Map<EditedCell<T, ?>, Optional<?>> typed = new LinkedHashMap<>();

    /** @param row null for a new one */
    RowChange(@Nullable T row) {
        this.row = row;
    }

    /** The row as it is stored; empty for a new one. */
    public Optional<T> row() {
        return Optional.ofNullable(row);
    }

    <V> void type(EditedCell<T, V> cell, Optional<?> value) {
        typed.put(cell, value);
    }

    Map<EditedCell<T, ?>, Optional<?>> typed() {
        return typed;
    }

    /** What the cell is to hold. */
    @SuppressWarnings("unchecked")
    public <V> Optional<V> value(EditedCell<T, V> cell) {
        return typed.containsKey(cell)
                ? (Optional<V>) typed.getOrDefault(cell, Optional.empty())
                : row().flatMap(cell::stored);
    }

    /** @throws InvalidInputException where the cell is to hold nothing */
    public <V> V required(EditedCell<T, V> cell) {
        return value(cell).orElseThrow(() -> new InvalidInputException(cell.name(), "ui.cell.required", cell.label()));
    }

    /** The same cells with what the row holds now: what takes the change back. */
    Map<EditedCell<T, ?>, Optional<?>> before() {
        Map<EditedCell<T, ?>, Optional<?>> held = new LinkedHashMap<>();
        typed.keySet().forEach(cell -> held.put(cell, row().flatMap(cell::stored)));
        return held;
    }
}
