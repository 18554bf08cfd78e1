package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.dom.DomEvent;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.RefusedRowException;
import ma.ghorfa.exchange.CellException;
import ma.ghorfa.exchange.CellRef;
import ma.ghorfa.exchange.Cells;
import ma.ghorfa.i18n.Formats;
import org.jspecify.annotations.Nullable;

/**
 * Typing into the cells of a list as into a spreadsheet: a cell is opened with Enter, F2, a double click or by typing, Enter
 * and Tab store it and go on, Escape leaves it as it was. A block copied from a spreadsheet is shown before it is stored,
 * all of it or nothing. The last changes can be taken back.
 *
 * <p>A row is named in the browser by its identity, never by its place: a list that is sorted or read anew between typing
 * and storing cannot put a text into another row.
 */
public final class GridEdits<T> {

    private static final int TAKEN_BACK_AT_MOST = 20;

    /** How the room stores: all of the rows or none. */
    public interface Store<T> {

        /**
         * @return the identities of the rows in the same order
         * @throws RefusedRowException names the row that is refused
         */
        List<?> store(List<RowChange<T>> changes);

        /**
         * Takes a change back.
         *
         * @param added new rows, to be removed as they are seen; none where the list cannot be added to
         * @param changes what the other rows held before, the last one first
         */
        void takeBack(List<T> added, List<RowChange<T>> changes);
    }

    /**
     * What takes one change back.
     *
     * @param before the cells of a row as they were; none for a row that was new
     * @param after the same as the change left them; all of them for a row that was new
     */
    private record Undo<T>(
            String id, Map<EditedCell<T, ?>, Optional<?>> before, Map<EditedCell<T, ?>, Optional<?>> after) {

        boolean holds(T row) {
            return after.entrySet().stream()
                    .allMatch(cell -> cell.getKey().stored(row).equals(cell.getValue()));
        }

        /** Whether this put what a row holds now into a cell that held that text. */
        boolean replaced(EditedCell<T, ?> cell, String text, T row) {
            return before.containsKey(cell)
                    && cell.text(before.getOrDefault(cell, Optional.empty())).equals(text)
                    && cell.stored(row).equals(after.get(cell));
        }
    }

    /** What was stored at once and is taken back at once. */
    private static final class Act<T> {
        private final List<Undo<T>> undos;
        private boolean saidToBeGone;

        private Act(List<Undo<T>> undos) {
            this.undos = undos;
        }
    }

    private final RecordGrid<T> grid;
    private final Function<T, ?> identity;
    private final Map<String, EditedCell<T, ?>> cells = new LinkedHashMap<>();
    private final Map<Column<T>, EditedCell<T, ?>> byColumn = new LinkedHashMap<>();
    private final Deque<Act<T>> done = new ArrayDeque<>();
    private final Button undo = Buttons.plain("ui.undo", Icons.UNDO, this::takeBack);
    private final Store<T> store;
    private final Runnable stored;
    private @Nullable Runnable adder;

    /**
     * @param identity what tells a row from the others and stays when it is changed
     * @param store how the room stores
     * @param stored reads the list anew
     */
    public GridEdits(RecordGrid<T> grid, Function<T, ?> identity, Store<T> store, Runnable stored) {
        this.grid = grid;
        this.identity = identity;
        this.store = store;
        this.stored = stored;
        undo.setEnabled(false);
        grid.addClassName("edited");
        grid.addAttachListener(attached -> grid.getElement().executeJs("window.GhorfaList.edits(this)"));
        grid.getElement()
                .addEventListener("cell-typed", this::typed)
                .addEventData("event.detail.row")
                .addEventData("event.detail.cell")
                .addEventData("event.detail.was")
                .addEventData("event.detail.text");
        grid.getElement()
                .addEventListener("block-pasted", this::pasted)
                .addEventData("event.detail.row")
                .addEventData("event.detail.cell")
                .addEventData("event.detail.text");
        grid.getElement().addEventListener("edit-undo", event -> takeBack());
    }

    /**
     * The list can be added to: lines pasted below the last row are new rows.
     *
     * @param add opens the form of a new row
     */
    public GridEdits<T> grows(Runnable add) {
        adder = add;
        return this;
    }

    /**
     * What a service is asked to store, row by row.
     *
     * @throws RefusedRowException names the row that lacks something
     */
    public static <T, E> List<E> each(List<RowChange<T>> changes, Function<RowChange<T>, E> edit) {
        List<E> edits = new ArrayList<>();
        for (RowChange<T> change : changes) {
            try {
                edits.add(edit.apply(change));
            } catch (DomainException refused) {
                throw new RefusedRowException(edits.size(), refused);
            }
        }
        return edits;
    }

    /** A cell with a line of text. */
    public EditedCell<T, String> text(Column<T> column, String name, Function<T, String> text) {
        return edited(
                column,
                new EditedCell<>(
                        name,
                        column.getHeaderText(),
                        row -> Optional.of(text.apply(row)).filter(words -> !words.isEmpty()),
                        words -> words,
                        cell -> {
                            String words = Cells.text(cell);
                            return words.isEmpty() ? null : words;
                        },
                        List.of()));
    }

    /** A cell with a day, typed in any of the ways in which people write one. */
    public EditedCell<T, LocalDate> day(Column<T> column, String name, Function<T, @Nullable LocalDate> day) {
        return edited(
                column,
                new EditedCell<>(
                        name,
                        column.getHeaderText(),
                        row -> Optional.ofNullable(day.apply(row)),
                        Formats::shortDate,
                        Cells::date,
                        List.of()));
    }

    /** A cell with a whole number. */
    public EditedCell<T, Integer> whole(Column<T> column, String name, Function<T, @Nullable Integer> number) {
        return edited(
                column,
                new EditedCell<>(
                        name,
                        column.getHeaderText(),
                        row -> Optional.ofNullable(number.apply(row)),
                        one -> Integer.toString(one),
                        cell -> {
                            @Nullable Long typed = Cells.whole(cell);
                            if (typed != null && typed != typed.intValue()) {
                                throw new InvalidInputException(name, "ui.cell.beyond", Cells.text(cell));
                            }
                            return typed == null ? null : typed.intValue();
                        },
                        List.of()));
    }

    /** A cell with one of a few values, typed by its word. */
    public <V> EditedCell<T, V> choice(
            Column<T> column,
            String name,
            Collection<V> values,
            Function<V, String> words,
            Function<T, @Nullable V> value) {
        Map<String, V> byWord = new LinkedHashMap<>();
        values.forEach(one -> byWord.put(words.apply(one), one));
        return edited(
                column,
                new EditedCell<>(
                        name,
                        column.getHeaderText(),
                        row -> Optional.ofNullable(value.apply(row)),
                        words,
                        cell -> Cells.oneOf(cell, byWord),
                        List.copyOf(byWord.keySet())));
    }

    /**
     * A cell with a value that the room reads itself.
     *
     * @param written a value as one would type it
     */
    public <V> EditedCell<T, V> value(
            Column<T> column,
            String name,
            Function<T, @Nullable V> value,
            Function<V, String> written,
            Cells.Parser<V> parser) {
        return edited(
                column,
                new EditedCell<>(
                        name,
                        column.getHeaderText(),
                        row -> Optional.ofNullable(value.apply(row)),
                        written,
                        parser,
                        List.of()));
    }

    private <V> EditedCell<T, V> edited(Column<T> column, EditedCell<T, V> cell) {
        cells.put(cell.name(), cell);
        byColumn.put(column, cell);
        Function<T, String> words = grid.wordsOf(column);
        column.setRenderer(LitRenderer.<T>of("${item.cell ? html`"
                        + "<span data-cell=\"${item.cell}\" data-row=\"${item.row}\" data-text=\"${item.text}\""
                        + " data-label=\"${item.label}\""
                        + " data-offered=\"${item.offered}\">${item.words}</span>` : item.words}")
                .withProperty("cell", row -> cell.isTypedIn(row) ? cell.name() : "")
                .withProperty("row", this::id)
                .withProperty("text", cell::text)
                .withProperty("label", row -> cell.label())
                .withProperty("offered", row -> String.join("\n", cell.offered()))
                .withProperty("words", words::apply));
        return cell;
    }

    /** What one may do besides typing, and how one types, for above the list. */
    public Component bar() {
        var hint = new Span(t("ui.edits.hint"));
        hint.addClassNames("muted", "small");
        var bar = new Div();
        if (adder != null) {
            bar.add(Buttons.plain("ui.edits.newRow", Icons.ADD, adder));
        }
        bar.add(undo, hint);
        bar.addClassNames("bar", "edit-bar");
        return bar;
    }

    private String id(T row) {
        return Objects.toString(identity.apply(row));
    }

    private Optional<T> find(String id) {
        return grid.getListDataView()
                .getItems()
                .filter(row -> id(row).equals(id))
                .findFirst();
    }

    // ---- One cell ----

    private void typed(DomEvent event) {
        String id = event.getEventData().get("event.detail.row").asString();
        String name = event.getEventData().get("event.detail.cell").asString();
        String was = event.getEventData().get("event.detail.was").asString();
        String text = event.getEventData().get("event.detail.text").asString();
        @Nullable EditedCell<T, ?> cell = cells.get(name);
        Optional<T> row = find(id);
        if (cell == null || row.isEmpty()) {
            // The row was taken out of the list meanwhile: what was typed is told, so that it is not lost.
            Notices.refused(t("ui.cell.gone", text));
            return;
        }
        if (!cell.isTypedIn(row.get())) {
            Notices.refused(t("ui.paste.notEdited"));
            return;
        }
        try {
            Optional<?> value = cell.parse(new CellRef(1, 0), text);
            if (value.equals(cell.stored(row.get()))) {
                return;
            }
            mustBeAsSeen(cell, row.get(), was);
            var change = new RowChange<>(row.get());
            change.type(cell, value);
            store(List.of(change));
        } catch (RuntimeException refused) {
            String sentence = sentence(cell, refused);
            Notices.refused(text.isEmpty() ? sentence : t("ui.cell.refused", sentence, text));
            if (Failures.isConflict(refused)) {
                // What somebody else stored is shown, and stands in no open cell that would be stored over it.
                stored.run();
            } else {
                grid.getElement().executeJs("window.GhorfaList.refused(this, $0, $1, $2)", id, name, text);
            }
        }
    }

    /**
     * The list may have been read anew since the cell was opened, and then holds the version of a colleague whose text nobody
     * has seen. What was stored from here meanwhile is known to whoever types.
     */
    private void mustBeAsSeen(EditedCell<T, ?> cell, T row, String was) {
        @Nullable Act<T> last = done.peek();
        boolean typedHere = last != null
                && last.undos.stream().anyMatch(one -> one.id().equals(id(row)) && one.replaced(cell, was, row));
        if (!typedHere && !cell.text(row).equals(was)) {
            throw new ConflictException();
        }
    }

    /** What was wrong, with the name of the column where a file would have the name of a cell. */
    private static String sentence(EditedCell<?, ?> cell, RuntimeException refused) {
        if (refused instanceof CellException wrong) {
            @Nullable Object[] args = wrong.args();
            args[0] = cell.label();
            return t(wrong.messageKey(), args);
        }
        return refused instanceof DomainException
                ? cell.label() + ": " + Failures.sentence(refused)
                : Failures.sentence(refused);
    }

    private void store(List<RowChange<T>> changes) {
        List<Map<EditedCell<T, ?>, Optional<?>>> before =
                changes.stream().map(RowChange::before).toList();
        List<?> ids = store.store(changes);
        stored.run();
        List<Undo<T>> undos = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            RowChange<T> change = changes.get(i);
            boolean added = change.row().isEmpty();
            String id = Objects.toString(ids.get(i));
            undos.add(new Undo<>(id, added ? Map.of() : before.get(i), after(id, change)));
        }
        done.push(new Act<>(undos));
        if (done.size() > TAKEN_BACK_AT_MOST) {
            done.removeLast();
        }
        undo.setEnabled(true);
        Notices.done("ui.edits.stored", changes.size());
    }

    /** As the list shows it, because a room may store in one form what is typed in many; a row that left it, as typed. */
    private Map<EditedCell<T, ?>, Optional<?>> after(String id, RowChange<T> change) {
        Optional<T> row = find(id);
        if (row.isEmpty()) {
            return change.typed();
        }
        Collection<EditedCell<T, ?>> touched =
                change.row().isEmpty() ? cells.values() : change.typed().keySet();
        Map<EditedCell<T, ?>, Optional<?>> held = new LinkedHashMap<>();
        touched.forEach(cell -> held.put(cell, cell.stored(row.get())));
        return held;
    }

    // ---- Taking back ----

    private void takeBack() {
        // A change of rows that the list does not show is told once; then it stands before no other.
        Optional<Act<T>> last =
                done.stream().filter(act -> !act.saidToBeGone || isShown(act)).findFirst();
        if (last.isPresent()) {
            takeBack(last.get());
        } else if (!done.isEmpty()) {
            Notices.refused(t("ui.undo.gone"));
        }
    }

    private boolean isShown(Act<T> act) {
        return act.undos.stream().allMatch(one -> find(one.id()).isPresent());
    }

    private void takeBack(Act<T> act) {
        List<T> added = new ArrayList<>();
        List<RowChange<T>> changes = new ArrayList<>();
        for (Undo<T> one : act.undos) {
            Optional<T> row = find(one.id());
            if (row.isEmpty()) {
                act.saidToBeGone = true;
                Notices.refused(t("ui.undo.gone"));
                return;
            }
            if (!one.holds(row.get())) {
                // It never can be taken back any more, and must not stand before those that can.
                forget(act);
                Notices.refused(t("ui.undo.changed"));
                return;
            }
            if (one.before().isEmpty()) {
                added.add(row.get());
            } else {
                var change = new RowChange<>(row.get());
                one.before().forEach(change::type);
                changes.add(change);
            }
        }
        try {
            store.takeBack(added, changes.reversed());
        } catch (RuntimeException refused) {
            Notices.refused(Failures.sentence(refused));
            if (refused instanceof DomainException && !Failures.isConflict(refused)) {
                forget(act);
            }
            stored.run();
            return;
        }
        forget(act);
        stored.run();
        Notices.done("ui.undo.done");
    }

    private void forget(Act<T> act) {
        done.remove(act);
        undo.setEnabled(!done.isEmpty());
    }

    // ---- A block of a spreadsheet ----

    private void pasted(DomEvent event) {
        String id = event.getEventData().get("event.detail.row").asString();
        String name = event.getEventData().get("event.detail.cell").asString();
        PastedBlock block =
                PastedBlock.of(event.getEventData().get("event.detail.text").asString());
        List<T> rows = grid.seenItems();
        int first = rows.stream().map(this::id).toList().indexOf(id);
        List<Column<T>> columns = grid.visibleColumns();
        int column = columns.stream()
                .map(byColumn::get)
                .map(cell -> cell == null ? "" : cell.name())
                .toList()
                .indexOf(name);
        if (first < 0 || column < 0 || block.rows().isEmpty()) {
            return;
        }
        var preview = new PastePreview<T>(this::storeBlock);
        for (int line = 0; line < block.rows().size(); line++) {
            int at = first + line;
            @Nullable T row = at < rows.size() ? rows.get(at) : null;
            preview.line(read(block.rows().get(line), row, columns, column, line));
        }
        preview.open();
    }

    private PastePreview.Line<T> read(
            List<String> texts, @Nullable T row, List<Column<T>> columns, int firstColumn, int line) {
        var change = new RowChange<>(row);
        String title = row == null
                ? t("ui.paste.newRow")
                : grid.wordsOf(columns.getFirst()).apply(row);
        var read = new PastePreview.Line<>(title, change);
        if (row == null && adder == null) {
            read.wrong(t("ui.paste.beyond"), String.join(" · ", texts), t("ui.paste.noRow"));
            return read;
        }
        for (int i = 0; i < texts.size(); i++) {
            int at = firstColumn + i;
            @Nullable EditedCell<T, ?> cell = at < columns.size() ? byColumn.get(columns.get(at)) : null;
            if (cell == null || (row != null && !cell.isTypedIn(row))) {
                String label = at < columns.size() ? columns.get(at).getHeaderText() : t("ui.paste.beyond");
                read.wrong(label, texts.get(i), t("ui.paste.notEdited"));
                continue;
            }
            String held = row == null ? "" : cell.text(row);
            try {
                Optional<?> value = cell.parse(new CellRef(line + 1L, i), texts.get(i));
                String written = cell.text(value);
                if (!written.equals(held)) {
                    change.type(cell, value);
                    read.changed(cell.label(), held, written);
                }
            } catch (CellException wrong) {
                read.wrong(cell.label(), texts.get(i), sentence(cell, wrong));
            } catch (InvalidInputException wrong) {
                read.wrong(cell.label(), texts.get(i), t(wrong));
            }
        }
        return read;
    }

    /** @return the refusal; empty where all is stored */
    private Optional<PastePreview.Refused> storeBlock(List<RowChange<T>> changes) {
        try {
            store(changes);
            return Optional.empty();
        } catch (RefusedRowException refused) {
            showMeanwhile(refused);
            return Optional.of(
                    new PastePreview.Refused(refused.row(), sentence(refused.why()), Failures.isConflict(refused)));
        } catch (RuntimeException refused) {
            showMeanwhile(refused);
            return Optional.of(new PastePreview.Refused(null, sentence(refused), Failures.isConflict(refused)));
        }
    }

    private void showMeanwhile(RuntimeException refused) {
        if (Failures.isConflict(refused)) {
            stored.run();
        }
    }

    /** What was wrong, with the column of the field that a service named. */
    private String sentence(RuntimeException refused) {
        @Nullable
        EditedCell<T, ?> cell = refused instanceof InvalidInputException wrong ? cells.get(wrong.field()) : null;
        String sentence = Failures.sentence(refused);
        return cell == null ? sentence : cell.label() + ": " + sentence;
    }
}
