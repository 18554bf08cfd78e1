package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.shared.Registration;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ma.ghorfa.base.Money;
import ma.ghorfa.exchange.TableColumn;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import org.jspecify.annotations.Nullable;

/**
 * A list of records. Cells are text, drawn by the browser from plain values (a component in each cell is slow, and
 * loops for ever in a hidden column). A row opens its record by click; from the keyboard, and in another tab, the link or
 * the button does it that one of its cells is.
 */
@JsModule("context://widgets/list.js")
public final class RecordGrid<T> extends Grid<T> {

    private static final int PHONE_PIXELS = 640;
    private static final Comparator<@Nullable LocalDate> DAYS = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<@Nullable Instant> MOMENTS = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<@Nullable Long> NUMBERS = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<@Nullable BigDecimal> DECIMALS = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<@Nullable Money> AMOUNTS = Comparator.nullsFirst(Comparator.naturalOrder());

    private static final String CARD = "card";
    private static final int GUESS = 500;

    private final Map<Column<T>, TableColumn<T>> exports = new HashMap<>();
    private final Map<Column<T>, Function<T, String>> words = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private boolean phone;
    private @Nullable LitRenderer<T> card;
    private @Nullable Pages<T> pages;
    private @Nullable Function<T, String> opened;
    private @Nullable Trail trail;
    private @Nullable ListAddress address;

    public RecordGrid() {
        addThemeVariants(GridVariant.ROW_STRIPES);
        setColumnReorderingAllowed(true);
        setMultiSort(true, MultiSortPriority.APPEND);
        addClassName("record-grid");
        setSelectionMode(SelectionMode.NONE);
    }

    /** A column of text. */
    public Column<T> text(String labelKey, Function<T, String> words) {
        return shown(labelKey, TableColumn.text(t(labelKey), words::apply), words);
    }

    /** A column of text that is sorted by something else than its words; a file holds the words. */
    public <C extends Comparable<? super C>> Column<T> text(
            String labelKey, Function<T, String> words, Function<T, C> sortBy) {
        return text(labelKey, words)
                .setComparator(Comparator.comparing(sortBy, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    /** A column of days, the latest last and none at the end. */
    public Column<T> date(String labelKey, Function<T, @Nullable LocalDate> day) {
        return date(labelKey, day, row -> {
            @Nullable LocalDate date = day.apply(row);
            return date == null ? "" : Formats.date(date, Words.locale());
        });
    }

    /** The same with words of its own; a file holds the day. */
    public Column<T> date(String labelKey, Function<T, @Nullable LocalDate> day, Function<T, String> words) {
        return shown(labelKey, TableColumn.date(t(labelKey), day::apply), words)
                .setComparator((one, other) -> DAYS.compare(day.apply(one), day.apply(other)));
    }

    /** A column of moments, the latest last and none at the end; a file holds the moment. */
    public Column<T> moment(String labelKey, Function<T, @Nullable Instant> moment, Function<T, String> words) {
        return shown(labelKey, TableColumn.dateTime(t(labelKey), moment::apply), words)
                .setComparator((one, other) -> MOMENTS.compare(moment.apply(one), moment.apply(other)));
    }

    /** A column of numbers, none at the end; a file holds the number. */
    public Column<T> number(String labelKey, Function<T, @Nullable Long> number, Function<T, String> words) {
        return shown(labelKey, TableColumn.whole(t(labelKey), number::apply), words)
                .setComparator((one, other) -> NUMBERS.compare(number.apply(one), number.apply(other)));
    }

    private Column<T> shown(String labelKey, TableColumn<T> table, Function<T, String> words) {
        return exported(table, words, addColumn(words::apply))
                .setHeader(t(labelKey))
                .setKey(labelKey)
                .setResizable(true)
                .setAutoWidth(true);
    }

    /** A column of exact numbers, none at the end; a file holds the number. */
    public Column<T> decimal(
            String labelKey, int decimals, Function<T, @Nullable BigDecimal> number, Function<T, String> words) {
        return shown(labelKey, TableColumn.decimal(t(labelKey), decimals, number::apply), words)
                .setComparator((one, other) -> DECIMALS.compare(number.apply(one), number.apply(other)))
                .setTextAlign(ofFigures());
    }

    /** A column of whole numbers; where there is a path, the number is the link to the list that it counts. */
    public Column<T> whole(String labelKey, Function<T, Long> number, Function<T, String> path) {
        Function<T, String> words = row -> Formats.number(number.apply(row));
        return exported(
                        TableColumn.whole(t(labelKey), number::apply),
                        words,
                        addColumn(LitRenderer.<T>of(
                                        "<span class=\"num\">${item.path ? html`"
                                                + "<a href=\"${item.path}\" router-link>${item.words}</a>` : item.words}</span>")
                                .withProperty("path", path::apply)
                                .withProperty("words", words::apply)))
                .setHeader(t(labelKey))
                .setKey(labelKey)
                .setComparator(Comparator.comparing(number))
                .setResizable(true)
                .setAutoWidth(true);
    }

    /** A column of amounts in dirhams; the currency stands in the header or beside the list. */
    public Column<T> money(String labelKey, Function<T, @Nullable Money> amount) {
        return money(labelKey, amount, row -> "");
    }

    /**
     * A column of amounts in dirhams, aligned at the end, those below zero in red; where there is a path, the amount is the
     * link to what it sums up.
     */
    public Column<T> money(String labelKey, Function<T, @Nullable Money> amount, Function<T, String> path) {
        Function<T, String> words = row -> {
            @Nullable Money money = amount.apply(row);
            return money == null ? "" : Formats.amount(money.amount());
        };
        Function<T, @Nullable BigDecimal> number = row -> {
            @Nullable Money money = amount.apply(row);
            return money == null ? null : money.amount();
        };
        Column<T> column = addColumn(LitRenderer.<T>of("<span class=\"num ${item.tone}\">${item.path ? html`"
                        + "<a href=\"${item.path}\" router-link>${item.words}</a>` : item.words}</span>")
                .withProperty("path", path::apply)
                .withProperty("words", words::apply)
                .withProperty("tone", row -> {
                    @Nullable Money money = amount.apply(row);
                    return money != null && money.isNegative() ? Tone.BAD.className() : "";
                }));
        return exported(TableColumn.money(t(labelKey), number::apply), words, column)
                .setHeader(t(labelKey))
                .setKey(labelKey)
                .setComparator((one, other) -> AMOUNTS.compare(amount.apply(one), amount.apply(other)))
                .setTextAlign(ofFigures())
                .setResizable(true)
                .setAutoWidth(true);
    }

    /** Figures read left to right in every language: on the right their thousands stand below each other. */
    public static ColumnTextAlign ofFigures() {
        return Language.of(Words.locale()).isRightToLeft() ? ColumnTextAlign.START : ColumnTextAlign.END;
    }

    private Column<T> exported(TableColumn<T> table, Function<T, String> shown, Column<T> column) {
        exports.put(column, table);
        words.put(column, shown);
        return column;
    }

    /** What a column shows of a row. */
    Function<T, String> wordsOf(Column<T> column) {
        return words.getOrDefault(column, row -> "");
    }

    /** The links that take out what a list without filters of its own shows. */
    public Component export(String titleKey) {
        return export(titleKey, this::rows);
    }

    /** @param rows what is taken out in its order, where the list shows a part of it */
    public Component export(String titleKey, Supplier<Iterator<T>> rows) {
        return ListExport.atOnce(() -> plan(titleKey, rows.get()));
    }

    /**
     * Buttons that take the list out in the background. What refuses it is told as of every other button.
     *
     * @param rows all of them in the order of the list
     */
    public Component exportInBackground(String titleKey, Supplier<Iterator<T>> rows) {
        return ListExport.inBackground(() -> plan(titleKey, rows.get()));
    }

    private ListExport.Plan<T> plan(String titleKey, Iterator<T> rows) {
        return new ListExport.Plan<>(t(titleKey), Words.locale(), seenColumns(), rows);
    }

    /** The rows in the order in which they are seen. */
    Iterator<T> rows() {
        @Nullable Pages<T> read = pages;
        return read == null ? seenItems().iterator() : read.all();
    }

    /** The rows of a list in memory in the order that its headers say; the list itself keeps the one it was given. */
    List<T> seenItems() {
        Optional<Comparator<T>> order = getSortOrder().stream()
                .map(one -> (Comparator<T>) one.getSorted().getComparator(one.getDirection()))
                .reduce(Comparator::thenComparing);
        Stream<T> items = getListDataView().getItems();
        return order.map(items::sorted).orElse(items).toList();
    }

    /** The columns that are not hidden in the order in which they stand; also on a phone, where one card stands for them. */
    List<Column<T>> visibleColumns() {
        return recordColumns().stream()
                .filter(column -> !isHidden(column.getKey()))
                .toList();
    }

    List<TableColumn<T>> seenColumns() {
        return visibleColumns().stream()
                .map(exports::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A column of longer text: two lines of it, the whole when the pointer rests on it. */
    public Column<T> longText(String labelKey, Function<T, String> words) {
        return exported(
                        TableColumn.text(t(labelKey), words::apply),
                        words,
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
                        words,
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
                        words,
                        addColumn(LitRenderer.<T>of(
                                        "${item.words ? html`"
                                                + "<button type=\"button\" class=\"text-button\" @click=\"${act}\">${item.words}</button>` : ''}")
                                .withProperty("words", words::apply)
                                .withFunction("act", action::accept)))
                .setHeader(t(labelKey))
                .setKey(labelKey)
                .setComparator(Comparator.comparing(words))
                .setResizable(true)
                .setAutoWidth(true);
    }

    /** A button in each row; it shows nothing that a file could hold. */
    public Column<T> button(String labelKey, Consumer<T> action) {
        return addColumn(LitRenderer.<T>of(
                                "<button type=\"button\" class=\"text-button\" @click=\"${act}\">${item.words}</button>")
                        .withProperty("words", row -> t(labelKey))
                        .withFunction("act", action::accept))
                .setHeader(t(labelKey))
                .setKey(labelKey)
                .setSortable(false)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** A column of states. */
    public Column<T> badge(String labelKey, Function<T, String> words, Function<T, Tone> tone) {
        return exported(
                        TableColumn.text(t(labelKey), words::apply),
                        words,
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
        opened = path;
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
        card = drawn;
        addClassName("offers-cards");
        addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            narrow(page.getExtendedClientDetails().getBodyClientWidth());
            Registration resizing = page.addBrowserWindowResizeListener(resized -> narrow(resized.getWidth()));
            addDetachListener(detached -> {
                detached.unregisterListener();
                resizing.remove();
            });
        });
        return this;
    }

    /** Draws for a screen of so many pixels; 0 or less where that is not known. */
    void narrow(int width) {
        phone = width > 0 && width < PHONE_PIXELS;
        setClassName("as-cards", phone);
        drawCards();
        showColumns();
    }

    /** Hidden columns are asked for the data of each row as well: only a phone has this one. */
    private void drawCards() {
        boolean drawn = getColumnByKey(CARD) != null;
        if (phone && !drawn) {
            addColumn(Objects.requireNonNull(card))
                    .setHeader(getColumns().getFirst().getHeaderText())
                    .setKey(CARD);
        } else if (!phone && drawn) {
            removeColumnByKey(CARD);
        }
    }

    private void showColumns() {
        getColumns()
                .forEach(column ->
                        column.setVisible(CARD.equals(column.getKey()) ? phone : !phone && !isHidden(column.getKey())));
    }

    /** The columns of the record, without the card of a phone, in the order in which they stand. */
    List<Column<T>> recordColumns() {
        return getColumns().stream()
                .filter(column -> column.getKey() != null && !CARD.equals(column.getKey()))
                .toList();
    }

    /** @param columns all of the record */
    void order(List<Column<T>> columns) {
        List<Column<T>> order = new ArrayList<>(columns);
        getColumns().stream().filter(column -> !order.contains(column)).forEach(order::add);
        setColumnOrder(order);
    }

    void hide(Set<String> keys) {
        hidden.clear();
        hidden.addAll(keys);
        showColumns();
    }

    boolean isHidden(String key) {
        return hidden.contains(key);
    }

    /** Shows a list that is read as one scrolls. It is there before it is counted. */
    public void shows(Pages<T> read, LongConsumer counted) {
        pages = read;
        int place = address == null ? 0 : address.place();
        AtomicInteger size = new AtomicInteger();
        trail = trail(row -> read.page(row, 1).stream().findFirst().orElse(null), size::get);
        // One question for what is scrolled to instead of one for every fifty rows of it.
        getDataCommunicator().setPagingEnabled(false);
        setItems(query -> seen(read.page(query.getOffset(), query.getLimit()), query.getOffset()));
        getLazyDataView().setItemCountEstimate(place + GUESS);
        // The list is drawn first; its length comes with the browser's next message.
        getElement().executeJs("return 0").then(drawn -> {
            if (read.equals(pages)) {
                long rows = read.count();
                size.set(Math.toIntExact(rows));
                getLazyDataView().setItemCountCallback(query -> size.get());
                counted.accept(rows);
            }
        });
    }

    private Stream<T> seen(List<T> rows, int offset) {
        if (trail != null && opened != null) {
            for (int row = 0; row < rows.size(); row++) {
                trail.seen(opened.apply(rows.get(row)), offset + row);
            }
        }
        return rows.stream();
    }

    private @Nullable Trail trail(IntFunction<@Nullable T> rowAt, IntSupplier size) {
        @Nullable ListAddress from = address;
        @Nullable Function<T, String> path = opened;
        if (from == null || path == null) {
            return null;
        }
        return new Trail(
                from,
                row -> {
                    @Nullable T found = rowAt.apply(row);
                    return found == null ? null : path.apply(found);
                },
                size);
    }

    /** Whether the list is read as one scrolls, so that whoever reads it must know its order. */
    boolean isPaged() {
        return pages != null;
    }

    /** The list is shown at this address. */
    void at(ListAddress entered) {
        address = entered;
    }

    /**
     * Scrolls to the row that the address names, and writes there from which row a record was opened; asked after the rows are
     * known.
     */
    void goToPlace() {
        getElement().executeJs("window.GhorfaList.keepPlace(this)");
        if (address != null && address.place() > 0) {
            getElement().executeJs("window.GhorfaList.goTo(this, $0)", address.place());
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        if (pages == null && opened != null && getDataProvider().isInMemory()) {
            Function<T, String> path = opened;
            List<T> left = seenItems();
            trail = trail(row -> row < left.size() ? left.get(row) : null, left::size);
            for (int row = 0; trail != null && row < left.size(); row++) {
                trail.seen(path.apply(left.get(row)), row);
            }
        }
        if (trail != null) {
            trail.keep(detached.getUI());
        }
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
