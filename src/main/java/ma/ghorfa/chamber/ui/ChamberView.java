package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
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
import java.util.Optional;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Written;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.Chamber;
import ma.ghorfa.chamber.ChamberData;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.Chambers;
import ma.ghorfa.chamber.Province;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Which chamber this is, as its letterhead says. */
@Route(ChamberNavigation.CHAMBER + "/:tab?")
@RolesAllowed(CHAMBER_READ)
@Menu(title = "chamber.nav.chamber", order = 260, icon = "chamber")
class ChamberView extends Page implements BeforeEnterObserver {

    private final Chambers chambers;
    private final List<Province> provinces;
    private final ChamberHistory history;
    private final Drafts drafts;
    private final boolean mayWrite;
    private final LocalDate today;

    ChamberView(
            Chambers chambers,
            Provinces provinces,
            ChamberHistory history,
            Drafts drafts,
            CurrentAccount account,
            Clock clock) {
        this.chambers = chambers;
        this.provinces = provinces.all();
        this.history = history;
        this.drafts = drafts;
        this.mayWrite = account.may(CHAMBER_WRITE);
        this.today = Zone.date(clock.instant());
        title(t("chamber.nav.chamber"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("tab").orElse(""));
    }

    private void show(String tab) {
        Optional<Chamber> chamber = chambers.find();
        chamber.ifPresent(this::head);
        var tabs = new RecordTabs(ChamberNavigation.CHAMBER)
                .add("", "chamber.member.tab.identity", () -> identity(chamber.orElse(null)));
        chambers.recordId().ifPresent(id -> tabs.add("history", "ui.history", () -> new Sheet(history.ofChamber(id))));
        content(tabs.show(tab));
    }

    private void head(Chamber chamber) {
        var region = new Span(Names.in(chamber.region().name()));
        var seats = new Span(t("chamber.seats", chambers.seatsOn(today)));
        if (chamber.demo()) {
            subtitle(region, seats, new StatusBadge(t("ui.demo"), Tone.ATTENTION));
        } else {
            subtitle(region, seats);
        }
    }

    private Component identity(@Nullable Chamber chamber) {
        var form = new RecordForm(drafts, "chamber");
        Slot<Bilingual> name =
                form.bilingual("name", "chamber.identity.name", 200).required();
        Slot<Province> province = form.pick(
                        "province",
                        "chamber.identity.seat",
                        provinces,
                        found -> found.code().value(),
                        found -> Names.in(found.name()))
                .required();
        Slot<Bilingual> address =
                form.bilingual("address", "chamber.contact.address", 300).required();
        Slot<String> phone = form.text("phone", "chamber.contact.phone", 20);
        Slot<String> email = form.text("email", "chamber.contact.email", Written.EMAIL_LENGTH);
        Slot<String> website = form.text("website", "chamber.contact.website", 200);
        form.onSave(version -> {
            var data = new ChamberData(
                    name.value(),
                    province.value().code(),
                    address.value(),
                    phone.value(),
                    email.value(),
                    website.value());
            if (chamber == null) {
                chambers.setUp(data, false);
            } else {
                chambers.edit(version, data);
            }
        });
        form.onReload(() -> state(chambers.current())).afterSave(() -> show(""));
        form.show(chamber == null ? State.blank() : state(chamber));
        if (!mayWrite) {
            form.readOnly();
        }
        var sheet = new Sheet();
        if (chamber == null) {
            sheet.add(new Callout(Tone.ATTENTION, t("chamber.identity.notSetUp")));
        }
        sheet.add(form);
        return sheet;
    }

    private State state(Chamber chamber) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", chamber.name());
        values.put(
                "province",
                provinces.stream()
                        .filter(item -> item.code().equals(chamber.province().code()))
                        .findAny()
                        .orElse(null));
        values.put("address", chamber.address());
        values.put("phone", chamber.phone());
        values.put("email", chamber.email());
        values.put("website", chamber.website());
        return new State(chamber.version(), values);
    }
}
