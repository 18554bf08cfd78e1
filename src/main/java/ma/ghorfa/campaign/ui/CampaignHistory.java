package ma.ghorfa.campaign.ui;

import static ma.ghorfa.ui.Words.t;

import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import ma.ghorfa.campaign.BenefitId;
import ma.ghorfa.campaign.BenefitRow;
import ma.ghorfa.campaign.Benefits;
import ma.ghorfa.campaign.CampaignId;
import ma.ghorfa.campaign.StationId;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.journal.HistoryTab;
import ma.ghorfa.journal.HistoryTabs;
import ma.ghorfa.journal.RecordHistory.Source;
import ma.ghorfa.journal.RecordHistory.ValueSet;
import org.springframework.stereotype.Component;

/** The history of campaigns, stations and benefits, in words. */
@Component
class CampaignHistory {

    private static final String CAMPAIGN = "campaign.history";
    private static final String STEP = "campaign.history.step";
    private static final String PARTNER = "campaign.history.partner";
    private static final String STATION = "campaign.history.station";
    private static final String PRESENTATION = "campaign.history.presentation";
    private static final String BENEFIT = "campaign.history.benefit";
    private static final String EXPLAINED = "campaign.history.station.explained";

    private static final List<String> STATION_COLUMNS = List.of(
            "station_on",
            "starts_at",
            "ends_at",
            "province_code",
            "place_ar",
            "place_fr",
            "responsible",
            "state",
            "reason",
            "visitors_men",
            "visitors_women");

    private final HistoryTabs tabs;
    private final Benefits benefits;
    private final Places places;

    CampaignHistory(HistoryTabs tabs, Benefits benefits, Places places) {
        this.tabs = tabs;
        this.benefits = benefits;
        this.places = places;
    }

    HistoryTab ofCampaign(CampaignId id) {
        var campaign = new Source(
                "card_campaign",
                "id",
                CAMPAIGN,
                List.of(
                        "name_ar",
                        "name_fr",
                        "starts_on",
                        "ends_on",
                        "objective",
                        "programme_ar",
                        "programme_fr",
                        "state"));
        var steps = new Source("card_campaign_step", "campaign_id", STEP, List.of("step_on", "note"));
        var partners = new Source(
                "card_campaign_partner", "campaign_id", PARTNER, List.of("name_ar", "name_fr", "contribution"));
        return tabs.create()
                .add(campaign, id.value(), words())
                .add(steps, id.value())
                .add(partners, id.value())
                .add(new Source("campaign_station", "campaign_id", STATION, STATION_COLUMNS), id.value(), words());
    }

    HistoryTab ofStation(StationId id) {
        var presentations = new Source(
                "station_presentation",
                "station_id",
                PRESENTATION,
                List.of("title_ar", "title_fr", "speaker", "minutes", "listeners"));
        var explained = new ValueSet("station_benefit", "station_id", "benefit_id", "campaign_station", EXPLAINED);
        return tabs.create()
                .add(new Source("campaign_station", "id", STATION, STATION_COLUMNS), id.value(), words())
                .add(presentations, id.value())
                .add(explained, id.value(), (field, value) -> benefit(value));
    }

    HistoryTab ofBenefit(BenefitId id) {
        var source = new Source(
                "card_benefit",
                "id",
                BENEFIT,
                List.of(
                        "kind",
                        "name_ar",
                        "name_fr",
                        "provider_ar",
                        "provider_fr",
                        "conditions_ar",
                        "conditions_fr",
                        "from_on",
                        "until_on",
                        "active"));
        return tabs.create()
                .add(
                        source,
                        id.value(),
                        (field, value) -> field.equals(BENEFIT + ".kind") ? t("campaign.benefitKind." + value) : value);
    }

    private String benefit(String id) {
        return benefits.find(new BenefitId(UUID.fromString(id)))
                .map(BenefitRow::data)
                .map(data -> Labels.in(data.name()))
                .orElse(id);
    }

    private BinaryOperator<String> words() {
        Places.Names names = places.read();
        return (field, value) -> switch (field) {
            case CAMPAIGN + ".state" -> t("campaign.state." + value);
            case STATION + ".state" -> t("campaign.stationState." + value);
            case STATION + ".province_code" -> names.province(new ProvinceCode(value));
            default -> value;
        };
    }
}
