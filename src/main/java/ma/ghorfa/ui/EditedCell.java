package ma.ghorfa.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import ma.ghorfa.exchange.Cell;
import ma.ghorfa.exchange.CellException;
import ma.ghorfa.exchange.CellRef;
import ma.ghorfa.exchange.Cells;

/** A column of a list whose cells are typed into and pasted over: how its value is read, and how typed text becomes one. */
public final class EditedCell<T, V> {

    private final String name;
    private final String label;
    private final Function<T, Optional<V>> stored;
    private final Function<V, String> written;
    private final Cells.Parser<V> parser;
    private final List<String> offered;
    private Predicate<T> rows = row -> true;

    /**
     * @param name of the field, as the service's refusals call it
     * @param label of the column, in the reader's language
     * @param stored what a row holds
     * @param written a value as one would type it
     * @param parser reads what was typed or pasted
     * @param offered what can be typed, where it is one of a few words
     */
    EditedCell(
            String name,
            String label,
            Function<T, Optional<V>> stored,
            Function<V, String> written,
            Cells.Parser<V> parser,
            List<String> offered) {
        this.name = name;
        this.label = label;
        this.stored = stored;
        this.written = written;
        this.parser = parser;
        this.offered = List.copyOf(offered);
    }

    /** Only these rows are typed into; the others show their words. */
    public EditedCell<T, V> onlyIn(Predicate<T> typed) {
        rows = typed;
        return this;
    }

    boolean isTypedIn(T row) {
        return rows.test(row);
    }

    String name() {
        return name;
    }

    String label() {
        return label;
    }

    List<String> offered() {
        return offered;
    }

    Optional<V> stored(T row) {
        return stored.apply(row);
    }

    /** What a row holds, as one would type it; empty for nothing. */
    String text(T row) {
        return stored(row).map(written).orElse("");
    }

    /** A value that was parsed by this cell, as one would type it. */
    @SuppressWarnings("unchecked")
    String text(Optional<?> value) {
        return value.map(given -> written.apply((V) given)).orElse("");
    }

    /** @throws CellException where the text is no such value */
    Optional<V> parse(CellRef at, String text) {
        return Optional.ofNullable(parser.of(Cell.typed(at, text)));
    }
}
