package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.DecisionFilter;
import ma.ghorfa.assembly.DecisionKind;
import ma.ghorfa.assembly.DecisionRow;
import ma.ghorfa.assembly.DecisionState;
import ma.ghorfa.assembly.Decisions;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Words;

/** Everything the assembly gave itself, and what became of it; what is late stands in brass. */
@Route(AssemblyNavigation.DECISIONS)
@RolesAllowed(Permissions.SESSION_READ)
@Menu(title = "decision.list.title", order = 110, icon = "decision")
@StyleSheet("context://styles/assembly.css")
class DecisionsView extends Page implements BeforeEnterObserver {

    private final Decisions decisions;
    private final Texts texts;

    DecisionsView(Decisions decisions, Texts texts) {
        this.decisions = decisions;
        this.texts = texts;
        title(t("decision.list.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        List<DecisionRow> rows = decisions.list(DecisionFilter.ALL);
        RecordGrid<DecisionRow> grid = grid();
        tools(grid.export("decision.list.title"));
        if (rows.isEmpty()) {
            content(grid.whenEmpty("decision.list.empty"));
        } else {
            content(new Filters(new ListAddress(entering.getLocation()), rows, grid).bar(), grid);
        }
        fillWith(grid);
    }

    private String citation(DecisionRow row) {
        return row.citation(texts, Words.locale());
    }

    private static String path(DecisionRow row) {
        return AssemblyNavigation.decision(row.id());
    }

    private static String inCharge(DecisionRow row) {
        return Stream.of(row.owner().in(Words.locale()), row.committeeName().in(Words.locale()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String due(DecisionRow row) {
        return row.dueDate() == null ? "" : Formats.date(row.dueDate(), Words.locale());
    }

    private RecordGrid<DecisionRow> grid() {
        var grid = new RecordGrid<DecisionRow>();
        grid.link("decision.field.citation", this::citation, DecisionsView::path)
                .setAutoWidth(false)
                .setWidth("12.5rem")
                .setFlexGrow(0);
        grid.longText("decision.field.text", row -> row.text().in(Words.locale()))
                .setWidth("15rem")
                .setFlexGrow(3);
        grid.text("decision.field.inCharge", DecisionsView::inCharge)
                .setAutoWidth(false)
                .setWidth("10rem")
                .setFlexGrow(1);
        grid.text(
                        "decision.field.dueDate",
                        DecisionsView::due,
                        row -> row.dueDate() == null ? LocalDate.MAX : row.dueDate())
                .setPartNameGenerator(row -> row.overdue() ? "late" : null)
                .setAutoWidth(false)
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.text("decision.field.progress", row -> t("decision.percent", row.progress()), DecisionRow::progress)
                .setAutoWidth(false)
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.badge("session.field.state", DecisionLinks::state, Labels::tone)
                .setAutoWidth(false)
                .setWidth("14rem")
                .setFlexGrow(0);
        grid.cardsOnPhones(
                this::citation,
                DecisionsView::path,
                row -> row.text().in(Words.locale()),
                DecisionLinks::state,
                Labels::tone);
        grid.opens(DecisionsView::path);
        return grid;
    }

    /** The filters above the list, kept in the address. */
    private final class Filters {

        private final ListAddress address;
        private final List<DecisionRow> rows;
        private final RecordGrid<DecisionRow> grid;
        private final TextField text = Fields.text("ui.search", 100);
        private final Select<DecisionKind> kind = choice("decision.field.kind", Arrays.asList(DecisionKind.values()));
        private final Select<DecisionState> state =
                choice("session.field.state", Arrays.asList(DecisionState.values()));
        private final Select<Integer> year;
        private final Checkbox overdue = new Checkbox(t("decision.onlyOverdue"));

        private Filters(ListAddress address, List<DecisionRow> rows, RecordGrid<DecisionRow> grid) {
            this.address = address;
            this.rows = rows;
            this.grid = grid;
            List<Integer> years = rows.stream()
                    .map(DecisionRow::year)
                    .distinct()
                    .sorted((one, other) -> other - one)
                    .toList();
            year = choice("decision.field.year", years);
            text.setClearButtonVisible(true);
            text.setPrefixComponent(Icons.SEARCH.create());
            text.setValue(address.text("q"));
            address.word("kind", DecisionKind.class).ifPresent(kind::setValue);
            address.word("state", DecisionState.class).ifPresent(state::setValue);
            address.number("year").filter(years::contains).ifPresent(year::setValue);
            overdue.setValue(address.is("overdue"));
            keep("q", text);
            keep("kind", kind);
            keep("state", state);
            keep("year", year);
            keep("overdue", overdue);
            grid.whenEmpty("decision.list.noMatch");
            show();
        }

        private static <T> Select<T> choice(String labelKey, List<T> items) {
            Select<T> field = Fields.select(labelKey, items, Filters::words);
            field.setEmptySelectionAllowed(true);
            field.setEmptySelectionCaption(t("ui.all"));
            return field;
        }

        private static <T> String words(T value) {
            return switch (value) {
                case null -> t("ui.all");
                case DecisionKind kind -> Labels.of(kind);
                case DecisionState state -> Labels.of(state);
                default -> value.toString();
            };
        }

        private void keep(String name, HasValue<?, ?> field) {
            field.addValueChangeListener(change -> {
                address.set(name, change.getValue());
                show();
            });
        }

        private Component bar() {
            var bar = new Div(text, kind, state, year, overdue);
            bar.addClassName("filter-bar");
            return bar;
        }

        private void show() {
            var typed = SearchQuery.of(text.getValue());
            grid.setItems(rows.stream()
                    .filter(row -> kind.getValue() == null || row.kind() == kind.getValue())
                    .filter(row -> state.getValue() == null || row.state() == state.getValue())
                    .filter(row -> year.getValue() == null || row.year() == year.getValue())
                    .filter(row -> !overdue.getValue() || row.overdue())
                    .filter(row -> typed.finds(SearchKey.ofTexts(
                            citation(row), row.text().ar(), row.text().fr(), inCharge(row))))
                    .toList());
        }
    }
}
