package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which columns of a list are seen and in which order, chosen in a dialog or by dragging a header, and remembered with the
 * account. A column that came with a later version of the portal stands after those that were known.
 */
final class ListColumns<T> {

    private static final String HIDDEN = "-";
    private static final String SEPARATOR = ",";

    private final RecordGrid<T> grid;
    private final ListMemory memory;
    private final String list;
    private final List<String> usualOrder;

    /** @param grid with all its columns; from now on it shows them as the account likes them */
    ListColumns(RecordGrid<T> grid, ListMemory memory, String list) {
        this.grid = grid;
        this.memory = memory;
        this.list = list;
        this.usualOrder = keys();
        memory.columns(list).ifPresent(this::apply);
        grid.addColumnReorderListener(moved -> {
            if (moved.isFromClient()) {
                keep();
            }
        });
    }

    /** The button that opens the choice. */
    Component button() {
        return Buttons.plain("ui.columns", Icons.COLUMNS, this::open);
    }

    private List<String> keys() {
        return grid.recordColumns().stream().map(Column::getKey).toList();
    }

    private void apply(String kept) {
        List<String> order = new ArrayList<>();
        Set<String> hidden = new LinkedHashSet<>();
        Arrays.stream(kept.split(SEPARATOR)).forEach(name -> {
            String key = name.startsWith(HIDDEN) ? name.substring(HIDDEN.length()) : name;
            order.add(key);
            if (name.startsWith(HIDDEN)) {
                hidden.add(key);
            }
        });
        arrange(order);
        if (!hidden.containsAll(keys())) {
            grid.hide(hidden);
        }
    }

    private void arrange(List<String> order) {
        Comparator<Column<T>> byPlace = Comparator.comparingInt(column -> {
            int place = order.indexOf(Objects.requireNonNull(column.getKey()));
            return place < 0 ? order.size() : place;
        });
        grid.order(grid.recordColumns().stream().sorted(byPlace).toList());
    }

    private void keep() {
        String kept = keys().stream()
                .map(key -> grid.isHidden(key) ? HIDDEN + key : key)
                .collect(Collectors.joining(SEPARATOR));
        memory.keepColumns(list, kept);
    }

    private void open() {
        var lines = new UnorderedList();
        lines.addClassName("column-choice");
        Dialog dialog = Ask.dialog(t("ui.columns"), new Paragraph(t("ui.columns.hint")), lines);
        draw(lines);
        dialog.getFooter().add(Buttons.plain("ui.columns.usual", () -> {
            memory.forgetColumns(list);
            grid.hide(Set.of());
            arrange(usualOrder);
            draw(lines);
        }));
        dialog.getFooter().add(Buttons.primary("ui.close", Icons.CHECK, dialog::close));
        dialog.open();
    }

    private void draw(UnorderedList lines) {
        lines.removeAll();
        List<Column<T>> columns = grid.recordColumns();
        for (int place = 0; place < columns.size(); place++) {
            lines.add(line(lines, columns, place));
        }
    }

    private ListItem line(UnorderedList lines, List<Column<T>> columns, int place) {
        Column<T> column = columns.get(place);
        String key = column.getKey();
        String words = column.getHeaderText();
        var seen = new Checkbox(words, !grid.isHidden(key));
        // One column stays: a list without any could not be brought back by somebody who does not know why it is empty.
        seen.setEnabled(grid.isHidden(key)
                || columns.stream().filter(one -> !grid.isHidden(one.getKey())).count() > 1);
        seen.addValueChangeListener(change -> {
            Set<String> hidden = columns.stream()
                    .map(Column::getKey)
                    .filter(one -> one.equals(key) ? !change.getValue() : grid.isHidden(one))
                    .collect(Collectors.toSet());
            grid.hide(hidden);
            keep();
            draw(lines);
        });
        return new ListItem(
                seen,
                move(lines, columns, place, -1, Icons.UP, "ui.columns.earlier"),
                move(lines, columns, place, 1, Icons.DOWN, "ui.columns.later"));
    }

    private Button move(UnorderedList lines, List<Column<T>> columns, int place, int by, Icons icon, String labelKey) {
        Button button = Buttons.icon(labelKey, icon, () -> {
            List<Column<T>> order = new ArrayList<>(columns);
            Collections.swap(order, place, place + by);
            grid.order(order);
            keep();
            draw(lines);
        });
        button.setAriaLabel(t(labelKey + ".of", columns.get(place).getHeaderText()));
        button.setVisible(place + by >= 0 && place + by < columns.size());
        return button;
    }
}
