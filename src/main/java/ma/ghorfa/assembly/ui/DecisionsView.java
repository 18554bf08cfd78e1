package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.DecisionFilter;
import ma.ghorfa.assembly.DecisionKind;
import ma.ghorfa.assembly.DecisionRow;
import ma.ghorfa.assembly.DecisionState;
import ma.ghorfa.assembly.Decisions;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** Everything the assembly gave itself, and what became of it; what is late stands in brass. */
@Route(AssemblyNavigation.DECISIONS)
@RolesAllowed(Permissions.SESSION_READ)
@Menu(title = "decision.list.title", order = 110, icon = "decision")
@StyleSheet("context://styles/assembly.css")
class DecisionsView extends Page implements BeforeEnterObserver {

    private final Decisions decisions;
    private final Texts texts;
    private final ListMemory memory;

    DecisionsView(Decisions decisions, Texts texts, ListMemory memory) {
        this.decisions = decisions;
        this.texts = texts;
        this.memory = memory;
        title(t("decision.list.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        List<DecisionRow> rows = decisions.list(DecisionFilter.ALL);
        RecordGrid<DecisionRow> grid = grid();
        grid.whenEmpty(rows.isEmpty() ? "decision.list.empty" : "decision.list.noMatch");
        var shown = new Shown(rows, grid);
        tools(shown.list.tools());
        content(shown.list.bar(), grid);
        shown.list.enter(entering.getLocation());
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
        grid.date("decision.field.dueDate", DecisionRow::dueDate)
                .setPartNameGenerator(row -> row.overdue() ? "late" : null)
                .setAutoWidth(false)
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.number(
                        "decision.field.progress",
                        row -> (long) row.progress(),
                        row -> t("decision.percent", row.progress()))
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

    /** The decisions that the filters let through. */
    private final class Shown {

        private final List<DecisionRow> rows;
        private final ListFilters filters = new ListFilters(this::show);
        private final Filter<String> text = filters.text("decision.list.find");
        private final Filter<DecisionKind> kind =
                filters.choice("kind", "decision.field.kind", DecisionKind.class, Labels::of);
        private final Filter<DecisionState> state =
                filters.choice("state", "session.field.state", DecisionState.class, Labels::of);
        private final Filter<Integer> year;
        private final Filter<LocalDate> from = filters.day("from", "decision.dueFrom");
        private final Filter<LocalDate> until = filters.day("until", "decision.dueUntil");
        private final Filter<Boolean> overdue = filters.flag("overdue", "decision.onlyOverdue");
        private final RecordList<DecisionRow> list;

        private Shown(List<DecisionRow> rows, RecordGrid<DecisionRow> grid) {
            this.rows = rows;
            year = filters.year(
                    "year",
                    "decision.field.year",
                    rows.stream().map(DecisionRow::year).toList());
            list = new RecordList<>(AssemblyNavigation.DECISIONS, "decision.list.title", grid, filters, memory)
                    .countedBy(state, DecisionRow::state, Labels::of);
        }

        private void show() {
            var typed = SearchQuery.of(text.chosen().orElse(""));
            list.shows(rows.stream()
                    .filter(row -> kind.passes(row.kind()))
                    .filter(row -> year.passes(row.year()))
                    .filter(row -> isDue(row.dueDate()))
                    .filter(row -> overdue.passes(row.overdue()))
                    .filter(row -> typed.finds(SearchKey.ofTexts(
                            citation(row), row.text().ar(), row.text().fr(), inCharge(row))))
                    .toList());
        }

        private boolean isDue(@Nullable LocalDate day) {
            return from.chosen()
                            .map(first -> day != null && !day.isBefore(first))
                            .orElse(true)
                    && until.chosen()
                            .map(last -> day != null && !day.isAfter(last))
                            .orElse(true);
        }
    }
}
