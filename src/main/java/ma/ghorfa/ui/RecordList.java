package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import ma.ghorfa.ui.ListFilters.Filter;

/**
 * What stands around a list, the same for every room: its filters, the filters that were saved, the choice of its columns,
 * and the ways to take it out. The filters, the order and the place to which one scrolled are in the address.
 */
public final class RecordList<T> {

    private static final String SORT = "sort";
    private static final String DOWN = "down";

    /** In which order the list stands: by a column, named by the key of its label. */
    public record Order(String column, boolean ascending) {}

    private final RecordGrid<T> grid;
    private final ListFilters filters;
    private final ListColumns<T> columns;
    private final SavedFilters saved;
    private final Supplier<ListExport.Plan<T>> plan;
    private final Div counts = new Div();
    private final Div chosen = new Div();
    private final Span number = new Span();
    private UnaryOperator<List<T>> counted = rows -> rows;
    private ListAddress address;

    /**
     * @param path the address of the list, under which its columns and filters are remembered
     * @param titleKey what the files and sheets are called that are taken out
     * @param grid with all its columns
     */
    public RecordList(String path, String titleKey, RecordGrid<T> grid, ListFilters filters, ListMemory memory) {
        this.grid = grid;
        this.filters = filters;
        this.address = new ListAddress(new Location(path));
        columns = new ListColumns<>(grid, memory, path);
        saved = new SavedFilters(memory, path, () -> address);
        plan = () -> new ListExport.Plan<>(t(titleKey), Words.locale(), grid.seenColumns(), grid.rows());
        counts.addClassNames("bar", "counts");
        chosen.addClassNames("bar", "chosen");
        chosen.setVisible(false);
        number.getElement().setAttribute("role", "status");
        grid.setMultiSort(false);
        grid.addSortListener(sorted -> {
            if (sorted.isFromClient()) {
                keepOrder();
            }
        });
    }

    /** The filters above the list, how many rows there are of each kind, and what is done with those that are chosen. */
    public Component bar() {
        FilterBar bar = filters.bar();
        bar.add(saved);
        var above = new Div(bar, counts, chosen);
        above.addClassName("list-bar");
        return above;
    }

    /**
     * Tells above the list how many rows there are of each kind; a figure filters by it, and touched again no more. The
     * filter is applied here, after the rows are counted: choosing one kind hides the figures of no other.
     *
     * @param words of a kind, in the reader's language
     */
    public <E extends Enum<E>> RecordList<T> countedBy(
            Filter<E> filter, Function<T, E> kind, Function<E, String> words) {
        counted = rows -> {
            counted(filter, rows.stream().collect(Collectors.groupingBy(kind, Collectors.counting())), words);
            return rows.stream().filter(row -> filter.passes(kind.apply(row))).toList();
        };
        return this;
    }

    /**
     * Tells the same above a list that is read as one scrolls, once it is counted.
     *
     * @param numbers of the rows that all filters let through but this one
     */
    public <E extends Enum<E>> void counted(Filter<E> filter, Map<E, Long> numbers, Function<E, String> words) {
        var figures = new TreeMap<E, Long>(numbers);
        filter.chosen().ifPresent(one -> figures.putIfAbsent(one, 0L));
        counts.removeAll();
        figures.forEach((one, number) -> counts.add(figure(words.apply(one), number, filter, one)));
    }

    private static <E> Button figure(String words, long number, Filter<E> filter, E kind) {
        var figure = new Button(t("ui.counted", words, number), click -> filter.toggle(kind));
        figure.addClassName("chip");
        figure.getElement().setAttribute("aria-pressed", Boolean.toString(filter.isChosen(kind)));
        return figure;
    }

    /**
     * Shows rows that are in memory.
     *
     * @param rows those that all filters let through except the one that is counted by
     * @return those that are shown
     */
    public List<T> shows(List<T> rows) {
        List<T> shown = counted.apply(rows);
        grid.setItems(shown);
        return shown;
    }

    /** An act on many rows at once, offered once some are chosen; it shows what it will change before it does it. */
    public RecordList<T> acts(String labelKey, Icons icon, Consumer<List<T>> act) {
        if (chosen.getComponentCount() == 0) {
            grid.setSelectionMode(SelectionMode.MULTI);
            chosen.add(number);
            grid.addSelectionListener(
                    selected -> draw(selected.getAllSelectedItems().size()));
        }
        chosen.add(Buttons.plain(labelKey, icon, () -> act.accept(List.copyOf(grid.getSelectedItems()))));
        return this;
    }

    private void draw(int selected) {
        chosen.setVisible(selected > 0);
        number.setText(t("ui.bulk.chosen", selected));
    }

    /** What one does with the list as a whole, for the head of its page. */
    public Component tools() {
        return tools(ListExport.atOnce(plan));
    }

    /** The same for a list that is read as one scrolls: it is taken out in the background. */
    public Component toolsForLong() {
        return tools(ListExport.inBackground(plan));
    }

    /** The same for whoever may not take the list out. */
    public Component toolsWithoutExport() {
        return tools(new Div());
    }

    private Component tools(Component export) {
        var tools = new Div(columns.button(), export);
        tools.addClassNames("bar", "list-tools");
        return tools;
    }

    /** Shows the list as the address says. */
    public void enter(Location location) {
        address = new ListAddress(location);
        grid.at(address);
        grid.sort(asked().stream().toList());
        filters.enter(address);
        grid.goToPlace();
    }

    /** The order that the address asks for; a column that is not offered is as if none were named. */
    private Optional<GridSortOrder<T>> asked() {
        return grid.recordColumns().stream()
                .filter(Column::isSortable)
                .filter(column -> name(column).equals(address.text(SORT)))
                .findFirst()
                .map(column -> new GridSortOrder<>(
                        column, address.is(DOWN) ? SortDirection.DESCENDING : SortDirection.ASCENDING));
    }

    /** The order that the list is read in; empty for its own. */
    public Optional<Order> order() {
        return grid.getSortOrder().stream()
                .findFirst()
                .map(order -> new Order(
                        Objects.requireNonNull(order.getSorted().getKey()),
                        order.getDirection() == SortDirection.ASCENDING));
    }

    private void keepOrder() {
        List<GridSortOrder<T>> order = grid.getSortOrder();
        address.set(SORT, order.isEmpty() ? null : name(order.getFirst().getSorted()));
        address.set(DOWN, !order.isEmpty() && order.getFirst().getDirection() == SortDirection.DESCENDING);
        if (grid.isPaged()) {
            filters.show();
        }
    }

    /** A column in the address: the key of its label without the room. */
    private static String name(Column<?> column) {
        String key = Objects.requireNonNull(column.getKey());
        return key.substring(key.indexOf('.') + 1).replaceFirst("^field\\.", "");
    }
}
