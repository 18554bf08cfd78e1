package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.SessionFilter;
import ma.ghorfa.assembly.SessionKind;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;
import ma.ghorfa.ui.Words;

/** The sessions of the general assembly, the latest first. */
@Route(AssemblyNavigation.SESSIONS)
@RolesAllowed(Permissions.SESSION_READ)
@Menu(title = "session.list.title", order = 100, icon = "session")
@StyleSheet("context://styles/assembly.css")
class SessionsView extends Page implements BeforeEnterObserver {

    private final Sessions sessions;
    private final CurrentAccount account;
    private final Texts texts;
    private final ListMemory memory;

    SessionsView(Sessions sessions, CurrentAccount account, Texts texts, ListMemory memory) {
        this.sessions = sessions;
        this.account = account;
        this.texts = texts;
        this.memory = memory;
        title(t("session.list.title"));
        if (account.may(Permissions.SESSION_PREPARE)) {
            actions(Buttons.primary("session.new", Icons.ADD, SessionsView::prepareOne));
        }
    }

    private static void prepareOne() {
        UI.getCurrent().navigate(SessionFormPage.class);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        List<SessionRow> rows = sessions.list(SessionFilter.ALL);
        if (rows.isEmpty()) {
            content(nothingYet());
            return;
        }
        RecordGrid<SessionRow> grid = grid();
        grid.whenEmpty("session.list.noMatch");
        var shown = new Shown(rows, grid);
        tools(shown.list.tools());
        content(shown.list.bar(), grid);
        shown.list.enter(entering.getLocation());
        fillWith(grid);
    }

    private Component nothingYet() {
        var grid = grid();
        if (account.may(Permissions.SESSION_PREPARE)) {
            grid.whenEmpty("session.list.empty", Buttons.primary("session.new", Icons.ADD, SessionsView::prepareOne));
        } else {
            grid.whenEmpty("session.list.emptyForReaders");
        }
        fillWith(grid);
        return grid;
    }

    /** The sessions that the filters let through. */
    private final class Shown {

        private final List<SessionRow> rows;
        private final ListFilters filters = new ListFilters(this::show);
        private final Filter<String> text = filters.text("session.list.find");
        private final Filter<SessionKind> kind =
                filters.choice("kind", "session.field.kind", SessionKind.class, Labels::of);
        private final Filter<SessionState> state =
                filters.choice("state", "session.field.state", SessionState.class, Labels::of);
        private final Filter<Integer> year;
        private final RecordList<SessionRow> list;

        private Shown(List<SessionRow> rows, RecordGrid<SessionRow> grid) {
            this.rows = rows;
            year = filters.year(
                    "year",
                    "session.field.year",
                    rows.stream().map(SessionRow::year).toList());
            list = new RecordList<>(AssemblyNavigation.SESSIONS, "session.list.title", grid, filters, memory)
                    .countedBy(state, SessionRow::state, Labels::of);
        }

        private void show() {
            var typed = SearchQuery.of(text.chosen().orElse(""));
            list.shows(rows.stream()
                    .filter(row -> kind.passes(row.kind()))
                    .filter(row -> year.passes(row.year()))
                    .filter(row -> typed.finds(SearchKey.ofTexts(
                            title(row), row.venue().ar(), row.venue().fr(), Labels.of(row.kind()))))
                    .toList());
        }
    }

    private String title(SessionRow row) {
        return row.title(texts, Words.locale());
    }

    private static String path(SessionRow row) {
        return AssemblyNavigation.session(row.id());
    }

    private RecordGrid<SessionRow> grid() {
        var grid = new RecordGrid<SessionRow>();
        grid.link("session.field.title", this::title, SessionsView::path).setFlexGrow(2);
        grid.date("session.field.date", SessionRow::date, row -> Formats.longDate(row.date(), Words.locale()));
        grid.text("session.field.venue", row -> row.venue().in(Words.locale())).setFlexGrow(1);
        grid.number("session.field.call", row -> (long) row.call(), row -> Integer.toString(row.call()))
                .setFlexGrow(0);
        grid.badge("session.field.state", row -> Labels.of(row.state()), row -> Labels.tone(row.state()));
        grid.text(
                        "session.field.progress",
                        row -> t("session.progress", row.decided(), row.items()),
                        SessionRow::decided)
                .setAutoWidth(false)
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.cardsOnPhones(
                this::title,
                SessionsView::path,
                row -> Formats.longDate(row.date(), Words.locale()) + " · "
                        + row.venue().in(Words.locale()),
                row -> Labels.of(row.state()),
                row -> Labels.tone(row.state()));
        grid.opens(SessionsView::path);
        return grid;
    }
}
