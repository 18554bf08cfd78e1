package ma.ghorfa.campaign.ui;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import ma.ghorfa.campaign.CampaignId;
import ma.ghorfa.campaign.CampaignNavigation;
import ma.ghorfa.campaign.Campaigns;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.Sheet;
import org.jspecify.annotations.Nullable;

/** Plans a campaign. */
@Route(CampaignNavigation.CAMPAIGNS + "/new")
@RolesAllowed(CAMPAIGN_WRITE)
class NewCampaignView extends Page {

    private @Nullable CampaignId planned;

    NewCampaignView(Campaigns campaigns, Drafts drafts) {
        title(t("campaign.plan"));
        crumbs(Crumb.to(t("campaign.nav.campaigns"), CampaignsView.class));
        var fields = new CampaignForm(drafts, "card-campaign:new");
        fields.form
                .onSave(version -> planned = campaigns.plan(fields.data()))
                .afterSave(this::leave)
                .show(State.blank());
        content(new Sheet(fields.form));
    }

    private void leave() {
        if (planned != null) {
            UI.getCurrent().navigate(CampaignNavigation.campaign(planned));
            Notices.done("campaign.planned");
        }
    }
}
