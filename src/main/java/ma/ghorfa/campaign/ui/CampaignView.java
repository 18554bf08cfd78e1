package ma.ghorfa.campaign.ui;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_WRITE;
import static ma.ghorfa.identity.Permissions.REGISTRY_EXPORT;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import ma.ghorfa.base.Zone;
import ma.ghorfa.campaign.CampaignDetails;
import ma.ghorfa.campaign.CampaignFigures;
import ma.ghorfa.campaign.CampaignId;
import ma.ghorfa.campaign.CampaignNavigation;
import ma.ghorfa.campaign.CampaignPeople;
import ma.ghorfa.campaign.CampaignState;
import ma.ghorfa.campaign.Campaigns;
import ma.ghorfa.campaign.Stations;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;

/** A campaign: its programme and stations, who came, what was asked for, its figures, and who changed what. */
@Route(CampaignNavigation.CAMPAIGNS + "/:campaign/:tab?")
@RolesAllowed(CAMPAIGN_READ)
@StyleSheet("context://styles/campaign.css")
class CampaignView extends Page implements BeforeEnterObserver {

    private final Campaigns campaigns;
    private final Stations stations;
    private final CampaignPeople people;
    private final CampaignFigures figures;
    private final CampaignHistory history;
    private final Places places;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final Clock clock;

    CampaignView(
            Campaigns campaigns,
            Stations stations,
            CampaignPeople people,
            CampaignFigures figures,
            CampaignHistory history,
            Places places,
            Drafts drafts,
            CurrentAccount account,
            Clock clock) {
        this.campaigns = campaigns;
        this.stations = stations;
        this.people = people;
        this.figures = figures;
        this.history = history;
        this.places = places;
        this.drafts = drafts;
        this.account = account;
        this.clock = clock;
        crumbs(Crumb.to(t("campaign.nav.campaigns"), CampaignsView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = new CampaignId(
                    UUID.fromString(event.getRouteParameters().get("campaign").orElse("")));
            show(id, event.getRouteParameters().get("tab").orElse(""), new ListAddress(event.getLocation()));
        } catch (IllegalArgumentException | ma.ghorfa.base.NotFoundException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(CampaignId id, String tab, ListAddress address) {
        CampaignDetails details = campaigns.details(id);
        title(Labels.in(details.row().name()));
        subtitle(
                new StatusBadge(Labels.state(details.row().state()), Labels.tone(details.row())),
                new Span(Labels.period(details.row())));
        Places.Names names = places.read();
        var tabs = new RecordTabs(CampaignNavigation.campaign(id))
                .add("", "campaign.tab.programme", () -> programme(id, details, names))
                .add(
                        "people",
                        "campaign.tab.people",
                        () -> new PeoplePanel(
                                people, names, stations.of(id), address, id, account.may(REGISTRY_EXPORT)))
                .add(
                        "requests",
                        "campaign.tab.requests",
                        () -> new RequestsPanel(
                                people, names, stations.of(id), address, id, account.may(REGISTRY_EXPORT)))
                .add(
                        "figures",
                        "campaign.tab.figures",
                        () -> new FiguresPanel(figures, names, address, id, CampaignNavigation.campaign(id)));
        if (account.may(CAMPAIGN_WRITE) && details.row().state() != CampaignState.CLOSED) {
            tabs.add("record", "campaign.tab.record", () -> record(id, details));
        }
        content(tabs.add("history", "ui.history", () -> new Sheet(history.ofCampaign(id)))
                .show(tab));
    }

    private Component programme(CampaignId id, CampaignDetails details, Places.Names names) {
        return new ProgrammePanel(
                campaigns,
                stations,
                names,
                drafts,
                details,
                account.may(CAMPAIGN_WRITE),
                Zone.date(clock.instant()),
                () -> show(id, "", new ListAddress(new Location(CampaignNavigation.campaign(id)))));
    }

    private Component record(CampaignId id, CampaignDetails details) {
        var fields = new CampaignForm(drafts, "card-campaign:" + id);
        fields.form
                .onSave(version -> campaigns.edit(id, version, fields.data()))
                .onReload(() -> {
                    CampaignDetails stored = campaigns.details(id);
                    return CampaignForm.state(stored.version(), stored.data());
                })
                .afterSave(() -> UI.getCurrent().navigate(CampaignNavigation.campaign(id)));
        fields.form.show(CampaignForm.state(details.version(), details.data()));
        return new Sheet(fields.form);
    }
}
