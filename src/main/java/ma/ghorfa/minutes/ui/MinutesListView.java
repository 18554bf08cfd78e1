package ma.ghorfa.minutes.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.minutes.MinutesNavigation;
import ma.ghorfa.minutes.MinutesRegister;
import ma.ghorfa.minutes.MinutesRow;
import ma.ghorfa.minutes.MinutesState;
import ma.ghorfa.minutes.Ruling;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;
import ma.ghorfa.ui.Words;

/** All minutes, those of the latest session first. */
@Route(MinutesNavigation.LIST)
@RolesAllowed(Permissions.MINUTES_READ)
@Menu(title = "minutes.title", order = 120, icon = "minutes")
class MinutesListView extends Page implements BeforeEnterObserver {

    private final MinutesRegister register;
    private final RecordGrid<MinutesRow> grid = new RecordGrid<>();
    private final ListFilters filters = new ListFilters(this::show);
    private final Filter<String> text = filters.text("minutes.list.find");
    private final Filter<MinutesState> state =
            filters.choice("state", "minutes.field.state", MinutesState.class, one -> t("minutes.state", one));
    private final RecordList<MinutesRow> list;

    MinutesListView(MinutesRegister register, ListMemory memory) {
        this.register = register;
        title(t("minutes.title"));
        grid.link("minutes.field.session", MinutesListView::title, MinutesListView::path)
                .setFlexGrow(2);
        grid.date(
                "minutes.field.date",
                MinutesRow::sessionDate,
                row -> Formats.longDate(row.sessionDate(), Words.locale()));
        grid.badge("minutes.field.state", Labels::state, Labels::tone);
        grid.number(
                        "minutes.field.version",
                        row -> (long) row.versions(),
                        row -> row.versions() == 0 ? t("minutes.list.noVersion") : Integer.toString(row.versions()))
                .setFlexGrow(0);
        grid.text("minutes.field.decided", MinutesListView::decided).setFlexGrow(1);
        grid.cardsOnPhones(
                MinutesListView::title,
                MinutesListView::path,
                row -> Formats.longDate(row.sessionDate(), Words.locale()),
                Labels::state,
                Labels::tone);
        grid.opens(MinutesListView::path);
        grid.whenEmpty("minutes.list.empty");
        list = new RecordList<>(MinutesNavigation.LIST, "minutes.title", grid, filters, memory)
                .countedBy(state, MinutesRow::state, one -> t("minutes.state", one));
        tools(list.tools());
        content(list.bar(), grid);
        fillWith(grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.enter(event.getLocation());
    }

    private void show() {
        var typed = SearchQuery.of(text.chosen().orElse(""));
        list.shows(register.list().stream()
                .filter(row -> typed.finds(
                        SearchKey.ofTexts(row.title().ar(), row.title().fr())))
                .toList());
    }

    private static String title(MinutesRow row) {
        return row.title().in(Words.locale());
    }

    private static String path(MinutesRow row) {
        return MinutesNavigation.of(row.session());
    }

    private static String decided(MinutesRow row) {
        Ruling ruling = row.ruling();
        return ruling == null
                ? ""
                : t("minutes.link.item", ruling.sessionTitle().in(Words.locale()), ruling.itemNumber());
    }
}
