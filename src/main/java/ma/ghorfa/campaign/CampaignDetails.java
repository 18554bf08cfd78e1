package ma.ghorfa.campaign;

import java.util.List;
import java.util.Optional;

/** Everything of a campaign but its stations. */
public record CampaignDetails(
        CampaignRow row,
        long version,
        CampaignData data,
        List<StepRow> steps,
        List<PartnerRow> partners,
        Optional<NextStep> next) {

    public CampaignDetails {
        steps = List.copyOf(steps);
        partners = List.copyOf(partners);
    }
}
