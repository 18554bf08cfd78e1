package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import ma.ghorfa.partnership.AgreementPictures;
import ma.ghorfa.partnership.PartnershipNavigation;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordTabs;

/** All agreements drawn: where they stand and how long they wait, and what partners contribute. */
@Route(PartnershipNavigation.PICTURES)
@RouteAlias(PartnershipNavigation.PICTURES + "/:tab")
@RolesAllowed(AGREEMENT_READ)
@Menu(title = "partnershipPictures.nav", order = 161, icon = "columns")
class AgreementPicturesView extends Page implements BeforeEnterObserver {

    private final AgreementPictures pictures;

    AgreementPicturesView(AgreementPictures pictures) {
        this.pictures = pictures;
        title(t("partnershipPictures.nav"));
        crumbs(Crumb.to(t("partnershipUi.nav.agreements"), AgreementsView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content(new RecordTabs(PartnershipNavigation.PICTURES)
                .add("", "partnershipPictures.tab.stages", () -> new StagesPanel(pictures))
                .add("contributions", "partnershipPictures.tab.contributions", () -> new SharesPanel(pictures))
                .show(event.getRouteParameters().get("tab").orElse("")));
    }
}
