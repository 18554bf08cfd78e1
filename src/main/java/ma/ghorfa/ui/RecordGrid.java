package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import ma.ghorfa.exchange.TableColumn;
import ma.ghorfa.i18n.Formats;
import org.jspecify.annotations.Nullable;

/**
 * A list of records. Cells are text, drawn by the browser from plain values (a component in each cell is slow, and
 * loops for ever in a hidden column). A row opens its record by click; from the keyboard, and in another tab, the link or
 * the button does it that one of its cells is.
 */
public final class RecordGrid<T> extends Grid<T> {

    private static final int PHONE_PIXELS = 640;
    private static final Comparator<@Nullable LocalDate> DAYS = Comparator.nullsLast(Comparator.naturalOrder());

    private final Map<Column<T>, TableColumn<T>> exports = new HashMap<>();

    public RecordGrid() {
        addThemeVariants(GridVariant.ROW_STRIPES);
        setColumnReorderingAllowed(true);
        setMultiSort(true, MultiSortPriority.APPEND);
        addClassName("record-grid");
        setSelectionMode(SelectionMode.NONE);
    }

    /** A column of text. */
    public Column<T> text(String labelKey, Function<T, String> words) {
        return exported(TableColumn.text(t(labelKey), words::apply), addColumn(words::apply))
                .setHeader(t(labelKey))
                .setKey(labelKey)
                .setResizable(true)
                .setAutoWidth(true);
    }

    /** A column of text that is sorted by something else than its words, such as a date or a number. */
    public <C extends Comparable<? super C>> Column<T> text(
            String labelKey, Function<T, String> words, Function<T, C> sortBy) {
        return text(labelKey, words)
                .setComparator(Comparator.comparing(sortBy, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    /** A column of days, the latest last and none at the end. */
    public Column<T> date(String labelKey, Function<T, @Nullable LocalDate> day) {
        Function<T, String> words = row -> {
            @Nullable LocalDate date = day.apply(row);
            return date == null ? "" : Formats.date(date, Words.locale());
        };
        return exported(TableColumn.date(t(labelKey), day::apply), addColumn(words::apply))
                .setHeader(t(labelKey))
                .setKey(labelKey)
                .setComparator((one, other) -> DAYS.compare(day.apply(one), day.apply(other)))
                .setResizable(true)
                .setAutoWidth(true);
    }

    /** A column of whole numbers; where there is a path, the number is the link to the list that it counts. */
    public Column<T> whole(String labelKey, Function<T, Long> number, Function<T, String> path) {
        return exported(
                        TableColumn.whole(t(labelKey), number::apply),
                        addColumn(LitRenderer.<T>of(
                                        "<span class=\"num\">${item.path ? html`"
                                                + "<a href=\"${item.path}\" router-link>${item.words}</a>` : item.words}</span>")
                                .withProperty("path", path::apply)
                                .withProperty("words", row -> Formats.number(number.apply(row)))))
                .setHeader(t(labelKey))
                .setKey(labelKey)
                .setComparator(Comparator.comparing(number))
                .setResizable(true)
                .setAutoWidth(true);
    }

    private Column<T> exported(TableColumn<T> table, Column<T> column) {
        exports.put(column, table);
        return column;
    }

    /**
     * The links that take out what the list shows, for the head of its page. The rows are those of a list in memory, in
     * the order in which they are seen.
     *
     * @param titleKey what the file and its sheet are called
     */
    public Component export(String titleKey) {
        return export(titleKey, () -> getListDataView().getItems().toList().iterator());
    }

    /** @param rows all of them in the order of the list, where it is read page by page */
    public Component export(String titleKey, Supplier<Iterator<T>> rows) {
        return new ListExport<>(t(titleKey), this::seenColumns, rows);
    }

    /** The columns in the order in which they stand; on a phone, where one card stands for them, all of them. */
    private List<TableColumn<T>> seenColumns() {
        boolean cards = hasClassName("as-cards");
        return getColumns().stream()
                .filter(column -> cards || column.isVisible())
                .map(exports::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A column of longer text: two lines of it, the whole when the pointer rests on it. */
    public Column<T> longText(String labelKey, Function<T, String> words) {
        return exported(
                        TableColumn.text(t(labelKey), words::apply),
                        addColumn(LitRenderer.<T>of(
                                        "<span class=\"two-lines\" title=\"${item.words}\">${item.words}</span>")
                                .withProperty("words", words::apply)))
                .setHeader(t(labelKey))
                .setKey(labelKey)
                .setComparator(Comparator.comparing(words))
                .setResizable(true);
    }

    /** A column whose text is the link to the record; where there is no path, it is text. */
    public Column<T> link(String labelKey, Function<T, String> words, Function<T, String> path) {
        return exported(
                        TableColumn.text(t(labelKey), words::apply),
                        addColumn(LitRenderer.<T>of("${item.path ? html`"
                                        + "<a href=\"${item.path}\" router-link>${item.words}</a>` : item.words}")
                                .withProperty("path", path::apply)
                                .withProperty("words", words::apply)))
                .setHeader(t(labelKey))
                .setKey(labelKey)
                .setComparator(Comparator.comparing(words))
                .setResizable(true)
                .setAutoWidth(true);
    }

    /** A column whose text is a button: it does something with the record on this page. */
    public Column<T> acts(String labelKey, Function<T, String> words, Consumer<T> action) {
        return exported(
                        TableColumn.text(t(labelKey), words::apply),
                        addColumn(LitRenderer.<T>of(
                                        "<button type=\"button\" class=\"text-button\" @click=\"${act}\">${item.words}</button>")
                                .withProperty("words", words::apply)
                                .withFunction("act", action::accept)))
                .setHeader(t(labelKey))
                .setKey(labelKey)
                .setComparator(Comparator.comparing(words))
                .setResizable(true)
                .setAutoWidth(true);
    }

    /** A column of states. */
    public Column<T> badge(String labelKey, Function<T, String> words, Function<T, Tone> tone) {
        return exported(
                        TableColumn.text(t(labelKey), words::apply),
                        addColumn(LitRenderer.<T>of("<span class=\"badge ${item.tone}\">${item.words}</span>")
                                .withProperty("words", words::apply)
                                .withProperty("tone", row -> tone.apply(row).className())))
                .setHeader(t(labelKey))
                .setKey(labelKey)
                .setComparator(Comparator.comparing(words))
                .setResizable(true)
                .setAutoWidth(true);
    }

    /** A row opens its record at its own address. */
    public RecordGrid<T> opens(Function<T, String> path) {
        addClassName("linked");
        addItemClickListener(click -> UI.getCurrent().navigate(path.apply(click.getItem())));
        return this;
    }

    /**
     * On a phone each record is one card instead of a row of narrow columns: its title as the link, a line of details,
     * its state.
     */
    public RecordGrid<T> cardsOnPhones(
            Function<T, String> title,
            Function<T, String> path,
            Function<T, String> details,
            Function<T, String> state,
            Function<T, Tone> tone) {
        return cards(LitRenderer.<T>of("<div class=\"row-card\">"
                        + "<a href=\"${item.path}\" router-link>${item.title}</a>"
                        + "<span class=\"muted small\">${item.details}</span>"
                        + "<span><span class=\"badge ${item.tone}\">${item.state}</span></span></div>")
                .withProperty("path", path::apply)
                .withProperty("title", title::apply)
                .withProperty("details", details::apply)
                .withProperty("state", state::apply)
                .withProperty("tone", row -> tone.apply(row).className()));
    }

    /** The same for records without a state, some of which have no page of their own. */
    public RecordGrid<T> cardsOnPhones(
            Function<T, String> title, Function<T, String> path, Function<T, String> details) {
        return cards(LitRenderer.<T>of("<div class=\"row-card\">${item.path ? html`"
                        + "<a href=\"${item.path}\" router-link>${item.title}</a>` : html`"
                        + "<span class=\"strong\">${item.title}</span>`}"
                        + "<span class=\"muted small\">${item.details}</span></div>")
                .withProperty("path", path::apply)
                .withProperty("title", title::apply)
                .withProperty("details", details::apply));
    }

    private RecordGrid<T> cards(LitRenderer<T> drawn) {
        List<Column<T>> columns = getColumns();
        Column<T> card =
                addColumn(drawn).setHeader(columns.getFirst().getHeaderText()).setKey("card");
        card.setVisible(false);
        addClassName("offers-cards");
        addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            narrow(columns, card, page.getExtendedClientDetails().getBodyClientWidth());
            Registration resizing =
                    page.addBrowserWindowResizeListener(resized -> narrow(columns, card, resized.getWidth()));
            addDetachListener(detached -> {
                detached.unregisterListener();
                resizing.remove();
            });
        });
        return this;
    }

    private void narrow(List<Column<T>> columns, Column<T> card, int width) {
        boolean phone = width > 0 && width < PHONE_PIXELS;
        setClassName("as-cards", phone);
        card.setVisible(phone);
        columns.forEach(column -> column.setVisible(!phone));
    }

    /** What an empty list says: what would fill it, and the first action. */
    public RecordGrid<T> whenEmpty(String key, Component... actions) {
        var empty = new Div(Icons.DOCUMENT.create(), new Span(t(key)));
        empty.addClassName("empty");
        empty.add(actions);
        setEmptyStateComponent(empty);
        return this;
    }
}
