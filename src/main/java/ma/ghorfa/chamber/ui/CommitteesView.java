package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.CommitteeRow;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.chamber.MemberRow;
import ma.ghorfa.identity.CurrentAccount;
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
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The permanent committees on a date, dissolved ones on demand. */
@Route(ChamberNavigation.COMMITTEES)
@RolesAllowed(CHAMBER_READ)
@Menu(title = "chamber.nav.committees", order = 220, icon = "committee")
class CommitteesView extends Page implements BeforeEnterObserver {

    private final Committees committees;
    private final LocalDate today;
    private final RecordGrid<CommitteeRow> grid = new RecordGrid<>();
    private final ListFilters filters = new ListFilters(this::show);
    private final Filter<String> text = filters.text("chamber.committee.find");
    private final Filter<LocalDate> on;
    private final Filter<Boolean> dissolved;
    private final RecordList<CommitteeRow> list;

    CommitteesView(Committees committees, CurrentAccount account, ListMemory memory, Clock clock) {
        this.committees = committees;
        this.today = Zone.date(clock.instant());
        on = filters.day("on", "chamber.on", today);
        dissolved = filters.flag("dissolved", "chamber.committee.withDissolved");
        title(t("chamber.nav.committees"));
        if (account.may(CHAMBER_WRITE)) {
            actions(Buttons.primary(
                    "chamber.committee.form", Icons.ADD, () -> UI.getCurrent().navigate(NewCommitteeView.class)));
        }
        columns();
        list = new RecordList<>(ChamberNavigation.COMMITTEES, "chamber.nav.committees", grid, filters, memory);
        tools(list.tools());
        content(list.bar(), grid);
        fillWith(grid);
    }

    private void columns() {
        grid.number("chamber.committee.number", row -> (long) row.number(), row -> Integer.toString(row.number()))
                .setFlexGrow(0);
        grid.link("chamber.committee.name", row -> Names.in(row.name()), row -> ChamberNavigation.committee(row.id()));
        grid.text("chamber.committee.chair", row -> name(row.chair()));
        grid.text("chamber.committee.viceChair", row -> name(row.viceChair()));
        grid.number("chamber.committee.size", row -> (long) row.size(), row -> Integer.toString(row.size()));
        grid.date("chamber.committee.formedOn", CommitteeRow::formedOn);
        grid.badge(
                "chamber.status",
                row -> t(row.isActive(date()) ? "chamber.committee.active" : "chamber.committee.notWorking"),
                row -> row.isActive(date()) ? Tone.GOOD : Tone.NEUTRAL);
        grid.opens(row -> ChamberNavigation.committee(row.id()));
        grid.cardsOnPhones(
                row -> Names.in(row.name()),
                row -> ChamberNavigation.committee(row.id()),
                row -> t("chamber.committee.numbered", row.number())
                        + " · "
                        + t("chamber.committee.chair")
                        + ": "
                        + name(row.chair()),
                row -> t(row.isActive(date()) ? "chamber.committee.active" : "chamber.committee.notWorking"),
                row -> row.isActive(date()) ? Tone.GOOD : Tone.NEUTRAL);
        grid.whenEmpty("chamber.committee.none");
    }

    private static String name(@Nullable MemberRow member) {
        return member == null ? t("chamber.committee.vacant") : Names.in(member.name());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.enter(event.getLocation());
    }

    private LocalDate date() {
        return on.chosen().orElse(today);
    }

    private void show() {
        var typed = SearchQuery.of(text.chosen().orElse(""));
        List<CommitteeRow> rows =
                dissolved.chosen().orElse(false) ? committees.all(date()) : committees.activeOn(date());
        list.shows(rows.stream()
                .filter(row -> typed.finds(
                        SearchKey.ofTexts(row.name().ar(), row.name().fr(), name(row.chair()), name(row.viceChair()))))
                .toList());
    }
}
