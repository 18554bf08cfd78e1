package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list. Their whole state is in the address: {@link #enter} sets the fields as the address says, and what
 * one chooses goes into it. An address made by hand that says something a filter does not know is as if it said nothing.
 */
public final class ListFilters {

    private static final int TYPING_MILLIS = 300;
    private static final int TEXT_MAX = 100;

    /** One filter, and what it stands on. */
    public static final class Filter<V> {
        private final Component field;
        private final HasValue<?, V> value;
        private final Function<ListAddress, Optional<V>> read;
        private final Function<V, Object> written;

        private Filter(
                Component field,
                HasValue<?, V> value,
                Function<ListAddress, Optional<V>> read,
                Function<V, Object> written) {
            this.field = field;
            this.value = value;
            this.read = read;
            this.written = written;
        }

        /** What the filter stands on; null where it lets everything through. A text is never null. */
        public @Nullable V value() {
            return value.getValue();
        }

        /** What the filter stands on; empty where it lets everything through. */
        public Optional<V> chosen() {
            return value.isEmpty() ? Optional.empty() : Optional.of(value.getValue());
        }

        /** Whether a row with this value passes. */
        public boolean passes(V of) {
            return value.isEmpty() || value.getValue().equals(of);
        }

        /** Lets only rows of this value through, as if it had been chosen in the field; the second time all of them. */
        void toggle(V of) {
            value.setValue(isChosen(of) ? value.getEmptyValue() : of);
        }

        boolean isChosen(V of) {
            return chosen().filter(of::equals).isPresent();
        }

        /** What the address says of it; null where it stands as it usually does. */
        private @Nullable Object written() {
            return value.isEmpty() ? null : written.apply(value.getValue());
        }

        private boolean keepsRowsBack() {
            @Nullable Object stands = written();
            return stands != null && !stands.equals("");
        }

        private void enter(ListAddress address) {
            value.setValue(read.apply(address).orElseGet(value::getEmptyValue));
        }
    }

    private final Runnable show;
    private final List<Filter<?>> filters = new ArrayList<>();
    private ListAddress address = new ListAddress(new Location(""));
    private boolean entering;

    /** @param show reads the list anew; called when the page is entered and whenever a filter is changed */
    public ListFilters(Runnable show) {
        this.show = show;
    }

    /** What is searched for, {@code q} in the address. */
    public Filter<String> text(String placeholderKey) {
        return text(placeholderKey, words -> false);
    }

    /** @param secret whether a text must not stand in an address, which is kept in histories and logs */
    public Filter<String> text(String placeholderKey, Predicate<String> secret) {
        TextField field = Fields.text("ui.search", TEXT_MAX);
        field.setClearButtonVisible(true);
        field.setPrefixComponent(Icons.SEARCH.create());
        field.setPlaceholder(t(placeholderKey));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_MILLIS);
        return add("q", field, field, asked -> Optional.of(asked.text("q")), words -> secret.test(words) ? "" : words);
    }

    /** One of a few words, or all. */
    public <E extends Enum<E>> Filter<E> choice(
            String name, String labelKey, Class<E> type, Function<E, String> words) {
        return few(name, labelKey, Arrays.asList(type.getEnumConstants()), words, asked -> asked.word(name, type));
    }

    /** One of the years, the latest first, or all. */
    public Filter<Integer> year(String name, String labelKey, Collection<Integer> years) {
        List<Integer> offered =
                years.stream().distinct().sorted((one, other) -> other - one).toList();
        return few(name, labelKey, offered, Object::toString, asked -> asked.number(name)
                .filter(offered::contains));
    }

    private <V> Filter<V> few(
            String name,
            String labelKey,
            List<V> items,
            Function<V, String> words,
            Function<ListAddress, Optional<V>> read) {
        Select<V> field = Fields.select(labelKey, items, item -> item == null ? t("ui.all") : words.apply(item));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(t("ui.all"));
        return add(name, field, field, read, value -> value instanceof Enum<?> constant ? constant.name() : value);
    }

    /** One of many, found by typing; {@code key} is what the address says. */
    public <V> Filter<V> pick(
            String name, String labelKey, Collection<V> items, Function<V, String> key, Function<V, String> words) {
        return pick(name, Fields.pick(labelKey, items, words), items, key);
    }

    /** One of many, found as the room looks for it; {@code key} stands in the address. */
    public <V> Filter<V> find(
            String name,
            String labelKey,
            Collection<V> items,
            Function<V, String> key,
            Function<V, String> words,
            BiPredicate<V, String> isFound) {
        return pick(name, Fields.find(labelKey, items, words, isFound), items, key);
    }

    private <V> Filter<V> pick(String name, ComboBox<V> field, Collection<V> items, Function<V, String> key) {
        return add(
                name,
                field,
                field,
                asked -> items.stream()
                        .filter(item -> key.apply(item).equals(asked.text(name)))
                        .findAny(),
                key::apply);
    }

    /** A day; none is any. */
    public Filter<LocalDate> day(String name, String labelKey) {
        DatePicker field = Fields.date(labelKey);
        field.setClearButtonVisible(true);
        return add(name, field, field, asked -> asked.date(name), day -> day);
    }

    /** A day that is always one; the usual one is not in the address. */
    public Filter<LocalDate> day(String name, String labelKey, LocalDate usual) {
        DatePicker field = Fields.date(labelKey);
        return add(
                name,
                field,
                field,
                asked -> Optional.of(asked.date(name).orElse(usual)),
                day -> day.equals(usual) ? "" : day);
    }

    /** A whole number that is always one; the usual one is not in the address, and beyond the bounds it stands there. */
    public Filter<Integer> whole(String name, String labelKey, int least, int most, int usual) {
        IntegerField field = Fields.integer(labelKey, least, most);
        field.setStepButtonsVisible(true);
        return add(
                name,
                field,
                field,
                asked -> Optional.of(asked.number(name)
                        .filter(number -> number >= least && number <= most)
                        .orElse(usual)),
                number -> number == usual ? "" : number);
    }

    public Filter<Boolean> flag(String name, String labelKey) {
        var field = new Checkbox(t(labelKey));
        return add(name, field, field, asked -> Optional.of(asked.is(name)), on -> on);
    }

    private <V> Filter<V> add(
            String name,
            Component field,
            HasValue<?, V> value,
            Function<ListAddress, Optional<V>> read,
            Function<V, Object> written) {
        var filter = new Filter<>(field, value, read, written);
        filters.add(filter);
        value.addValueChangeListener(change -> {
            if (!entering) {
                address.set(name, filter.written());
                show();
            }
        });
        return filter;
    }

    /** Sets the filters as the address says and shows the list. */
    void enter(ListAddress entered) {
        address = entered;
        entering = true;
        try {
            filters.forEach(filter -> filter.enter(entered));
        } finally {
            entering = false;
        }
        show();
    }

    /** Reads the list anew. */
    void show() {
        show.run();
    }

    /** All of them in the order in which they were made. */
    FilterBar bar() {
        return new FilterBar(
                this::keepsRowsBack,
                filters.stream().map(filter -> filter.field).toArray(Component[]::new));
    }

    private boolean keepsRowsBack(Component field) {
        return filters.stream().anyMatch(filter -> filter.field == field && filter.keepsRowsBack());
    }
}
