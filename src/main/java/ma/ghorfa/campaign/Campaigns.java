package ma.ghorfa.campaign;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_WRITE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns for the professional card. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + CAMPAIGN_READ + "')")
public class Campaigns {

    static final String SUBJECT = "cardCampaign";

    private static final LocalDate NO_STEP_BEFORE = LocalDate.of(2000, 1, 1);

    private final CampaignRecords campaigns;
    private final StepRecords steps;
    private final PartnerRecords partners;
    private final CampaignReader reader;
    private final Journal journal;
    private final Clock clock;

    Campaigns(
            CampaignRecords campaigns,
            StepRecords steps,
            PartnerRecords partners,
            CampaignReader reader,
            Journal journal,
            Clock clock) {
        this.campaigns = campaigns;
        this.steps = steps;
        this.partners = partners;
        this.reader = reader;
        this.journal = journal;
        this.clock = clock;
    }

    /** All of them, the latest first. */
    public List<CampaignRow> list() {
        return reader.campaigns();
    }

    public Optional<CampaignRow> find(CampaignId id) {
        return reader.campaign(id);
    }

    /** @throws NotFoundException where there is none */
    public CampaignDetails details(CampaignId id) {
        Campaign campaign = get(id);
        return new CampaignDetails(
                reader.campaign(id).orElseThrow(NotFoundException::new),
                campaign.version(),
                campaign.data(),
                steps(id),
                partners.findByCampaignOrderByIdAsc(id.value()).stream()
                        .map(Partner::row)
                        .toList(),
                next(campaign));
    }

    @Transactional
    @PreAuthorize("hasRole('" + CAMPAIGN_WRITE + "')")
    public CampaignId plan(CampaignData data) {
        Campaign campaign = Stored.now(campaigns, new Campaign(data));
        journal.record("campaign.planned", SUBJECT, campaign.id().value());
        return campaign.id();
    }

    /**
     * Changes what is known of a campaign. Its days go on covering all its stations, and what announced it stays given.
     *
     * @throws CampaignRefusal.CampaignIsClosed nothing of a closed one changes
     */
    @Transactional
    @PreAuthorize("hasRole('" + CAMPAIGN_WRITE + "')")
    public void edit(CampaignId id, long version, CampaignData data) {
        Campaign campaign = lock(id);
        campaign.edit(version, data);
        reader.stations(id).stream()
                .filter(station -> station.state() != StationState.CANCELLED)
                .map(station -> station.data().day())
                .filter(day -> !campaign.covers(day))
                .findFirst()
                .ifPresent(day -> {
                    throw new CampaignRefusal.StationOutsideThePeriod(day);
                });
        Stored.now(campaigns, campaign);
        journal.record("campaign.edited", SUBJECT, id.value());
    }

    /**
     * Takes the next step of a campaign.
     *
     * @throws CampaignRefusal.NotTheNextStep another step is the next one
     * @throws CampaignRefusal.Missing something that it needs is not there
     */
    @Transactional
    @PreAuthorize("hasRole('" + CAMPAIGN_WRITE + "')")
    public void take(CampaignId id, long version, TakeStep step) {
        Campaign campaign = lock(id);
        campaign.open();
        NextStep next =
                next(campaign).filter(one -> one.to() == step.to()).orElseThrow(CampaignRefusal.NotTheNextStep::new);
        Step taken = new Step(id, step, next.earliest(), today());
        campaign.enter(version, next);
        Stored.now(steps, taken);
        Stored.now(campaigns, campaign);
        journal.record(
                "campaign.stepTaken",
                SUBJECT,
                id.value(),
                Map.of("state", step.to().name(), "on", step.on().toString()));
    }

    @Transactional
    @PreAuthorize("hasRole('" + CAMPAIGN_WRITE + "')")
    public PartnerId addPartner(CampaignId id, PartnerData data) {
        keep(id).open();
        Partner partner = Stored.now(partners, new Partner(id, data));
        journal.record("campaign.partnerAdded", SUBJECT, id.value());
        return partner.id();
    }

    @Transactional
    @PreAuthorize("hasRole('" + CAMPAIGN_WRITE + "')")
    public void editPartner(PartnerId id, long version, PartnerData data) {
        Partner partner = partners.findById(id.value()).orElseThrow(NotFoundException::new);
        keep(partner.campaign()).open();
        partner.edit(version, data);
        Stored.now(partners, partner);
        journal.record("campaign.partnerEdited", SUBJECT, partner.campaign().value());
    }

    @Transactional
    @PreAuthorize("hasRole('" + CAMPAIGN_WRITE + "')")
    public void removePartner(PartnerId id) {
        Partner partner = partners.findById(id.value()).orElseThrow(NotFoundException::new);
        keep(partner.campaign()).open();
        partners.delete(partner);
        partners.flush();
        journal.record("campaign.partnerRemoved", SUBJECT, partner.campaign().value());
    }

    private List<StepRow> steps(CampaignId id) {
        return steps.findByCampaign(id.value()).stream()
                .map(Step::row)
                .sorted(Comparator.comparing(StepRow::state))
                .toList();
    }

    private Optional<NextStep> next(Campaign campaign) {
        return campaign.state()
                .next()
                .map(to -> new NextStep(
                        to,
                        Needs.of(to, campaign.data(), reader.stations(campaign.id())),
                        steps(campaign.id()).stream()
                                .map(StepRow::on)
                                .max(Comparator.naturalOrder())
                                .orElse(NO_STEP_BEFORE)));
    }

    private Campaign get(CampaignId id) {
        return campaigns.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    /** As it stays until the transaction ends: it is not closed meanwhile. */
    private Campaign keep(CampaignId id) {
        return campaigns.keep(id.value()).orElseThrow(NotFoundException::new);
    }

    /** To change it: no station is planned and nobody is received meanwhile. */
    private Campaign lock(CampaignId id) {
        return campaigns.lock(id.value()).orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
