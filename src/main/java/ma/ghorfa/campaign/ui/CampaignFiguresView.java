package ma.ghorfa.campaign.ui;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_EXPORT;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ma.ghorfa.campaign.CampaignFigures;
import ma.ghorfa.campaign.CampaignNavigation;
import ma.ghorfa.campaign.CampaignPeople;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordTabs;

/** The figures of all campaigns together, and the lists behind them. */
@Route(CampaignNavigation.FIGURES + "/:tab?")
@RolesAllowed(CAMPAIGN_READ)
@StyleSheet("context://styles/campaign.css")
class CampaignFiguresView extends Page implements BeforeEnterObserver {

    private final CampaignFigures figures;
    private final CampaignPeople people;
    private final Places places;
    private final CurrentAccount account;

    CampaignFiguresView(CampaignFigures figures, CampaignPeople people, Places places, CurrentAccount account) {
        this.figures = figures;
        this.people = people;
        this.places = places;
        this.account = account;
        title(t("campaign.figures.all"));
        crumbs(Crumb.to(t("campaign.nav.campaigns"), CampaignsView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = new ListAddress(event.getLocation());
        Places.Names names = places.read();
        content(new RecordTabs(CampaignNavigation.FIGURES)
                .add(
                        "",
                        "campaign.tab.figures",
                        () -> new FiguresPanel(figures, names, address, null, CampaignNavigation.FIGURES))
                .add(
                        "people",
                        "campaign.tab.people",
                        () -> new PeoplePanel(people, names, List.of(), address, null, account.may(REGISTRY_EXPORT)))
                .show(event.getRouteParameters().get("tab").orElse("")));
    }
}
