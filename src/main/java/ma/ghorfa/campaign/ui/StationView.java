package ma.ghorfa.campaign.ui;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_INTAKE;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Zone;
import ma.ghorfa.campaign.Benefits;
import ma.ghorfa.campaign.CampaignNavigation;
import ma.ghorfa.campaign.CampaignState;
import ma.ghorfa.campaign.Intake;
import ma.ghorfa.campaign.StationDetails;
import ma.ghorfa.campaign.StationId;
import ma.ghorfa.campaign.StationRow;
import ma.ghorfa.campaign.StationState;
import ma.ghorfa.campaign.Stations;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.MoreMenu;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;

/** A station, made for the agent's phone: people are received first, the rest stands in the other tabs. */
@Route(CampaignNavigation.STATIONS + "/:station/:tab?")
@RolesAllowed(CAMPAIGN_READ)
@StyleSheet("context://styles/campaign.css")
class StationView extends Page implements BeforeEnterObserver {

    private final Stations stations;
    private final Intake intake;
    private final Benefits benefits;
    private final CampaignHistory history;
    private final Places places;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final Clock clock;

    StationView(
            Stations stations,
            Intake intake,
            Benefits benefits,
            CampaignHistory history,
            Places places,
            Drafts drafts,
            CurrentAccount account,
            Clock clock) {
        this.stations = stations;
        this.intake = intake;
        this.benefits = benefits;
        this.history = history;
        this.places = places;
        this.drafts = drafts;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = new StationId(
                    UUID.fromString(event.getRouteParameters().get("station").orElse("")));
            show(id, event.getRouteParameters().get("tab").orElse(""));
        } catch (IllegalArgumentException | ma.ghorfa.base.NotFoundException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(StationId id, String tab) {
        StationDetails details = stations.details(id);
        StationRow row = details.row();
        Places.Names names = places.read();
        title(Labels.in(row.data().place()));
        crumbs(
                Crumb.to(t("campaign.nav.campaigns"), CampaignsView.class),
                new Crumb(
                        Labels.in(details.campaign().name()),
                        CampaignNavigation.campaign(details.campaign().id())));
        subtitle(
                new StatusBadge(Labels.state(row.state()), Labels.tone(row)),
                new Span(Labels.date(row.data().day())),
                new Span(Labels.hours(row.data())),
                new Span(names.province(row.data().province())));
        boolean open = details.campaign().state() != CampaignState.CLOSED;
        boolean writes = open && account.may(CAMPAIGN_WRITE);
        actions(acts(details, writes, tab));
        var tabs = new RecordTabs(CampaignNavigation.station(id))
                .add(
                        "",
                        "campaign.tab.intake",
                        () -> new IntakePanel(stations, intake, details, names, account.may(CAMPAIGN_INTAKE)))
                .add(
                        "programme",
                        "campaign.tab.stationProgramme",
                        () -> new StationProgrammePanel(
                                stations,
                                benefits,
                                drafts,
                                details,
                                writes,
                                explains(details),
                                () -> show(id, "programme")));
        if (writes && row.state() != StationState.CANCELLED) {
            tabs.add("record", "campaign.tab.record", () -> record(details, names));
        }
        content(tabs.add("history", "ui.history", () -> new Sheet(history.ofStation(id)))
                .show(tab));
    }

    private boolean explains(StationDetails details) {
        return details.receives() && (account.may(CAMPAIGN_WRITE) || account.may(CAMPAIGN_INTAKE));
    }

    private Component[] acts(StationDetails details, boolean writes, String tab) {
        List<Component> buttons = new ArrayList<>();
        StationRow row = details.row();
        if (writes && row.state() == StationState.PLANNED) {
            boolean come = !row.data().day().isAfter(Zone.date(clock.instant()));
            if (come && details.receives()) {
                buttons.add(Buttons.plain("campaign.station.hold", Icons.CHECK, () -> {
                    stations.hold(row.id(), stations.details(row.id()).row().version());
                    show(row.id(), tab);
                }));
            }
            // Not beside what the agent taps all day: a station is called off once, and with a reason.
            buttons.add(new MoreMenu().add("campaign.station.cancel", Icons.CLOSE, () -> cancel(row, tab)));
        }
        return buttons.toArray(Component[]::new);
    }

    private void cancel(StationRow row, String tab) {
        Ask.reason(
                t("campaign.station.cancel"),
                t("campaign.station.cancelQuestion"),
                "campaign.station.cancel",
                reason -> {
                    stations.cancel(row.id(), row.version(), reason);
                    show(row.id(), tab);
                });
    }

    private Component record(StationDetails details, Places.Names names) {
        StationId id = details.row().id();
        var fields = new StationForm(drafts, "campaign-station:" + id, names.allProvinces());
        fields.form
                .onSave(version -> stations.edit(id, version, fields.data()))
                .onReload(() -> {
                    StationRow stored = stations.details(id).row();
                    return fields.state(stored.version(), stored.data());
                })
                .afterSave(() -> UI.getCurrent().navigate(CampaignNavigation.station(id)));
        fields.form.show(fields.state(details.row().version(), details.row().data()));
        return new Sheet(fields.form);
    }
}
