package ma.ghorfa.campaign;

import java.util.List;
import java.util.Set;

/**
 * Everything of a station but the people.
 *
 * @param campaign the campaign it belongs to
 * @param explained the benefits that were explained there
 * @param receives whether people can be entered and requests be taken now
 */
public record StationDetails(
        StationRow row,
        CampaignRow campaign,
        List<PresentationRow> presentations,
        Set<BenefitId> explained,
        boolean receives) {

    public StationDetails {
        presentations = List.copyOf(presentations);
        explained = Set.copyOf(explained);
    }
}
