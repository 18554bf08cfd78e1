package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.SessionFilter;
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
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
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

    SessionsView(Sessions sessions, CurrentAccount account, Texts texts) {
        this.sessions = sessions;
        this.account = account;
        this.texts = texts;
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
        tools(grid.export("session.list.title"));
        content(filters(new ListAddress(entering.getLocation()), rows, grid), grid);
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

    private Component filters(ListAddress address, List<SessionRow> rows, RecordGrid<SessionRow> grid) {
        TextField text = Fields.text("ui.search", 100);
        text.setClearButtonVisible(true);
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setValue(address.text("q"));
        Select<SessionState> state = Fields.select(
                "session.field.state",
                Arrays.asList(SessionState.values()),
                chosen -> chosen == null ? t("ui.all") : Labels.of(chosen));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(t("ui.all"));
        address.word("state", SessionState.class).ifPresent(state::setValue);
        Select<Integer> year = Fields.select(
                "session.field.year",
                rows.stream()
                        .map(SessionRow::year)
                        .distinct()
                        .sorted((one, other) -> other - one)
                        .toList(),
                chosen -> chosen == null ? t("ui.all") : chosen.toString());
        year.setEmptySelectionAllowed(true);
        year.setEmptySelectionCaption(t("ui.all"));
        address.number("year")
                .filter(chosen -> rows.stream().anyMatch(row -> row.year() == chosen))
                .ifPresent(year::setValue);

        Runnable show = () -> grid.setItems(rows.stream()
                .filter(row -> state.getValue() == null || row.state() == state.getValue())
                .filter(row -> year.getValue() == null || row.year() == year.getValue())
                .filter(row -> matches(row, SearchQuery.of(text.getValue())))
                .toList());
        text.addValueChangeListener(change -> {
            address.set("q", change.getValue());
            show.run();
        });
        state.addValueChangeListener(change -> {
            address.set("state", change.getValue());
            show.run();
        });
        year.addValueChangeListener(change -> {
            address.set("year", change.getValue());
            show.run();
        });
        show.run();
        grid.whenEmpty("session.list.noMatch");
        var bar = new Div(text, state, year);
        bar.addClassName("filter-bar");
        return bar;
    }

    private boolean matches(SessionRow row, SearchQuery typed) {
        return typed.finds(
                SearchKey.ofTexts(title(row), row.venue().ar(), row.venue().fr(), Labels.of(row.kind())));
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
        grid.text("session.field.date", row -> Formats.longDate(row.date(), Words.locale()), SessionRow::date);
        grid.text("session.field.venue", row -> row.venue().in(Words.locale())).setFlexGrow(1);
        grid.text("session.field.call", row -> Integer.toString(row.call()), SessionRow::call)
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
