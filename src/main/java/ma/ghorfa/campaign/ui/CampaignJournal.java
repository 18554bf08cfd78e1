package ma.ghorfa.campaign.ui;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.ui.Words.t;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.campaign.BenefitId;
import ma.ghorfa.campaign.Benefits;
import ma.ghorfa.campaign.CampaignId;
import ma.ghorfa.campaign.CampaignNavigation;
import ma.ghorfa.campaign.CampaignState;
import ma.ghorfa.campaign.Campaigns;
import ma.ghorfa.campaign.StationId;
import ma.ghorfa.campaign.Stations;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.JournalEntry;
import ma.ghorfa.journal.JournalSubjects;
import org.springframework.stereotype.Component;

/** Names what the acts of this room are about. */
@Component
class CampaignJournal implements JournalSubjects {

    private final Campaigns campaigns;
    private final Stations stations;
    private final Benefits benefits;
    private final CurrentAccount account;

    CampaignJournal(Campaigns campaigns, Stations stations, Benefits benefits, CurrentAccount account) {
        this.campaigns = campaigns;
        this.stations = stations;
        this.benefits = benefits;
        this.account = account;
    }

    @Override
    public Optional<Subject> find(String type, UUID id) {
        return switch (type) {
            case "cardCampaign" -> account.may(CAMPAIGN_READ) ? campaign(new CampaignId(id)) : Optional.empty();
            case "campaignStation" -> account.may(CAMPAIGN_READ) ? station(new StationId(id)) : Optional.empty();
            case "cardBenefit" -> account.may(CHAMBER_READ) ? benefit(new BenefitId(id)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Subject> campaign(CampaignId id) {
        return campaigns.find(id).map(row -> new Subject(Labels.in(row.name()), CampaignNavigation.campaign(row.id())));
    }

    private Optional<Subject> station(StationId id) {
        return stations.find(id)
                .map(row -> new Subject(Labels.in(row.data().place()), CampaignNavigation.station(row.id())));
    }

    private Optional<Subject> benefit(BenefitId id) {
        return benefits.find(id).map(row -> new Subject(Labels.in(row.data().name()), CampaignNavigation.BENEFITS));
    }

    @Override
    public Optional<String> words(JournalEntry entry, String detail, String value) {
        return switch (entry.act()) {
            case "campaign.stepTaken" -> detail.equals("state") ? state(value) : Optional.empty();
            case "campaign.peopleExported", "campaign.requestsExported" -> exported(detail, value);
            default -> Optional.empty();
        };
    }

    private static Optional<String> state(String value) {
        return Arrays.stream(CampaignState.values())
                .filter(state -> state.name().equals(value))
                .findFirst()
                .map(state -> t("campaign.state", state));
    }

    /** What a list was narrowed by when it was taken out; what the register's lists have, too, the register words. */
    private Optional<String> exported(String detail, String value) {
        return switch (detail) {
            case "campaign" -> find("cardCampaign", UUID.fromString(value)).map(Subject::name);
            case "station" -> find("campaignStation", UUID.fromString(value)).map(Subject::name);
            case "sex" -> Optional.of(t("chamber.sex." + value));
            default -> Optional.empty();
        };
    }
}
