package ma.ghorfa.campaign;

import java.time.LocalDate;
import java.util.List;

/**
 * The step that a campaign can take next.
 *
 * @param earliest the day of the step before; this one cannot lie before it
 */
public record NextStep(CampaignState to, List<Need> needs, LocalDate earliest) {

    public NextStep {
        needs = List.copyOf(needs);
    }

    public boolean isReady() {
        return needs.stream().allMatch(Need::met);
    }
}
