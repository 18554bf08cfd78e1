package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.CommitteeRow;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.chamber.MemberRow;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.FilterBar;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The permanent committees on a date, dissolved ones on demand. */
@Route(ChamberNavigation.COMMITTEES)
@RolesAllowed(CHAMBER_READ)
@Menu(title = "chamber.nav.committees", order = 220, icon = "committee")
class CommitteesView extends Page implements BeforeEnterObserver {

    private final Committees committees;
    private final LocalDate today;
    private final DatePicker on = Fields.date("chamber.on");
    private final Checkbox dissolved = new Checkbox(t("chamber.committee.withDissolved"));
    private final RecordGrid<CommitteeRow> grid = new RecordGrid<>();
    private ListAddress address = new ListAddress(new Location(ChamberNavigation.COMMITTEES));

    CommitteesView(Committees committees, CurrentAccount account, Clock clock) {
        this.committees = committees;
        this.today = Zone.date(clock.instant());
        title(t("chamber.nav.committees"));
        if (account.may(CHAMBER_WRITE)) {
            actions(Buttons.primary(
                    "chamber.committee.form", Icons.ADD, () -> UI.getCurrent().navigate(NewCommitteeView.class)));
        }
        on.addValueChangeListener(change -> changed(change.isFromClient()));
        dissolved.addValueChangeListener(change -> changed(change.isFromClient()));
        columns();
        content(new FilterBar(on, dissolved), grid);
        fillWith(grid);
    }

    private void columns() {
        grid.text("chamber.committee.number", row -> Integer.toString(row.number()), CommitteeRow::number)
                .setFlexGrow(0);
        grid.link("chamber.committee.name", row -> Names.in(row.name()), row -> ChamberNavigation.committee(row.id()));
        grid.text("chamber.committee.chair", row -> name(row.chair()));
        grid.text("chamber.committee.viceChair", row -> name(row.viceChair()));
        grid.text("chamber.committee.size", row -> Integer.toString(row.size()), CommitteeRow::size);
        grid.text("chamber.committee.formedOn", row -> Names.date(row.formedOn()), CommitteeRow::formedOn);
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
        address = new ListAddress(event.getLocation());
        on.setValue(address.date("on").orElse(today));
        dissolved.setValue(!address.text("dissolved").isEmpty());
        show();
    }

    private void changed(boolean byTheReader) {
        if (byTheReader) {
            address.set("on", date().equals(today) ? null : date());
            address.set("dissolved", dissolved.getValue());
            show();
        }
    }

    private LocalDate date() {
        return on.getOptionalValue().orElse(today);
    }

    private void show() {
        grid.setItems(dissolved.getValue() ? committees.all(date()) : committees.activeOn(date()));
    }
}
