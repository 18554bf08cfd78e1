package ma.ghorfa.campaign;

/**
 * A stored station.
 *
 * @param reason why it was cancelled; empty where it was not
 * @param visitorsMen counted visitors who are not in the register; likewise the women
 * @param attended people of the register who came
 * @param requests taken there
 */
public record StationRow(
        StationId id,
        CampaignId campaign,
        long version,
        StationData data,
        StationState state,
        String reason,
        int visitorsMen,
        int visitorsWomen,
        long attended,
        long requests) {

    public int visitors() {
        return visitorsMen + visitorsWomen;
    }
}
