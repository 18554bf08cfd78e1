package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.Bureau;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.Chambers;
import ma.ghorfa.chamber.CommitteeRow;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.chamber.MemberFilter;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.MemberRow;
import ma.ghorfa.chamber.MemberStatus;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.Province;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;

/** The members as they stand on a date, found by name, province and status. */
@Route(ChamberNavigation.MEMBERS)
@RolesAllowed(CHAMBER_READ)
@Menu(title = "chamber.nav.members", order = 200, icon = "members")
class MembersView extends Page implements BeforeEnterObserver {

    private final Members members;
    private final Chambers chambers;
    private final Bureau bureau;
    private final Committees committees;

    private final LocalDate today;
    private final ListFilters filters = new ListFilters(this::show);
    private final Filter<String> text = filters.text("chamber.member.find");
    private final Filter<LocalDate> on;
    private final Filter<Province> province;
    private final Filter<MemberStatus> status;
    private final Span count = new Span();
    private final RecordGrid<MemberRow> grid = new RecordGrid<>();
    private final Map<MemberId, String> posts = new HashMap<>();
    private final RecordList<MemberRow> list;

    MembersView(
            Members members,
            Chambers chambers,
            Bureau bureau,
            Committees committees,
            Provinces provinces,
            CurrentAccount account,
            ListMemory memory,
            Clock clock) {
        this.members = members;
        this.chambers = chambers;
        this.bureau = bureau;
        this.committees = committees;
        this.today = Zone.date(clock.instant());
        on = filters.day("on", "chamber.on", today);
        province = filters.pick(
                "province",
                "chamber.province",
                provinces.all(),
                found -> found.code().value(),
                found -> Names.in(found.name()));
        status = filters.choice("status", "chamber.status", MemberStatus.class, Names::status);

        title(t("chamber.nav.members"));
        subtitle(count);
        if (account.may(CHAMBER_WRITE)) {
            actions(Buttons.primary(
                    "chamber.member.add", Icons.ADD, () -> UI.getCurrent().navigate(NewMemberView.class)));
        }
        columns();
        list = new RecordList<>(ChamberNavigation.MEMBERS, "chamber.nav.members", grid, filters, memory)
                .countedBy(status, MemberRow::status, Names::status);
        tools(list.tools());
        add(list.bar(), grid);
        fillWith(grid);
    }

    private void columns() {
        grid.number(
                        "chamber.member.seat",
                        row -> row.number() == 0 ? null : (long) row.number(),
                        row -> row.number() == 0 ? Names.NOTHING : Integer.toString(row.number()))
                .setFlexGrow(0);
        grid.link("chamber.member.name.ar", row -> row.name().ar(), row -> ChamberNavigation.member(row.id()));
        grid.text("chamber.member.name.fr", row -> row.name().fr(), row -> row.name()
                .fr());
        grid.text("chamber.province", row -> Names.in(row.province()), row -> Names.in(row.province()));
        grid.text("chamber.member.craft", row -> Names.in(row.craft()), row -> Names.in(row.craft()));
        grid.badge("chamber.status", row -> Names.status(row.status()), row -> Names.tone(row.status()));
        grid.text("chamber.member.posts", row -> posts.getOrDefault(row.id(), ""));
        grid.opens(row -> ChamberNavigation.member(row.id()));
        grid.cardsOnPhones(
                row -> Names.in(row.name()),
                row -> ChamberNavigation.member(row.id()),
                row -> Stream.of(
                                row.number() == 0 ? "" : t("chamber.member.seatNumber", row.number()),
                                Names.in(row.province()),
                                Names.in(row.craft()),
                                posts.getOrDefault(row.id(), ""))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · ")),
                row -> Names.status(row.status()),
                row -> Names.tone(row.status()));
        grid.whenEmpty("chamber.members.empty");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.enter(event.getLocation());
    }

    private LocalDate date() {
        return on.chosen().orElse(today);
    }

    private void show() {
        posts.clear();
        bureau.on(date())
                .forEach(holder -> post(holder.member(), Names.in(holder.post().name())));
        for (CommitteeRow committee : committees.activeOn(date())) {
            post(committee.chair(), t("chamber.committee.chairOf", committee.number()));
            post(committee.viceChair(), t("chamber.committee.viceChairOf", committee.number()));
        }
        List<MemberRow> rows = list.shows(members.list(new MemberFilter(
                date(),
                text.chosen().orElse(""),
                province.chosen().map(Province::code).orElse(null),
                Set.of())));
        int inOffice = members.inOffice(date()).size();
        OptionalInt seats = chambers.findSeatsOn(date());
        count.setText(
                seats.isPresent()
                        ? t("chamber.members.count", inOffice, seats.getAsInt(), Names.date(date()), rows.size())
                        : t("chamber.members.countWithoutSeats", inOffice, Names.date(date()), rows.size()));
    }

    private void post(@org.jspecify.annotations.Nullable MemberRow holder, String words) {
        if (holder != null) {
            posts.merge(holder.id(), words, (one, other) -> one + t("chamber.list.separator") + other);
        }
    }
}
