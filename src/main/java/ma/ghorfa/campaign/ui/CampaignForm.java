package ma.ghorfa.campaign.ui;

import java.time.LocalDate;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.campaign.CampaignData;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;

/** The fields of a campaign, the same for a new one and a known one. */
final class CampaignForm {

    private static final int MOST_REQUESTS = 1_000_000;

    final RecordForm form;
    private final Slot<Bilingual> name;
    private final Slot<LocalDate> from;
    private final Slot<LocalDate> until;
    private final Slot<Integer> objective;
    private final Slot<Bilingual> programme;

    CampaignForm(Drafts drafts, String draftKey) {
        form = new RecordForm(drafts, draftKey);
        name = form.bilingual("name", "campaign.field.name", 200).required();
        from = form.date("from", "campaign.field.from").required();
        until = form.date("until", "campaign.field.until").required();
        objective = form.integer("objective", "campaign.field.objective", 0, MOST_REQUESTS);
        programme = form.bilingualArea("programme", "campaign.field.programme", 4000);
    }

    CampaignData data() {
        return new CampaignData(
                name.value(), from.value(), until.value(), objective.given().orElse(0), programme.value());
    }

    static State state(long version, CampaignData data) {
        return new State(
                version,
                Map.of(
                        "name", data.name(),
                        "from", data.from(),
                        "until", data.until(),
                        "objective", data.objective(),
                        "programme", data.programme()));
    }
}
