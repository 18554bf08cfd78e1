package ma.ghorfa.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** An organisation that takes part in a campaign. */
@Entity
@Table(name = "card_campaign_partner")
class Partner extends VersionedEntity<Partner> {

    @Column(name = "campaign_id", updatable = false)
    private UUID campaign;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    private String contribution;

    @SuppressWarnings("NullAway.Init")
    protected Partner() {}

    @SuppressWarnings("NullAway.Init") // set() gives every field its value
    Partner(CampaignId campaign, PartnerData data) {
        this.campaign = campaign.value();
        set(data);
    }

    void edit(long editedVersion, PartnerData data) {
        editedFrom(editedVersion);
        set(data);
    }

    private void set(PartnerData data) {
        name = Given.both("name", data.name(), 200);
        contribution = Given.line("contribution", data.contribution(), 300);
    }

    PartnerId id() {
        return new PartnerId(uuid());
    }

    CampaignId campaign() {
        return new CampaignId(campaign);
    }

    PartnerRow row() {
        return new PartnerRow(id(), version(), new PartnerData(name, contribution));
    }
}
