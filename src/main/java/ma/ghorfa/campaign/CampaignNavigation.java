package ma.ghorfa.campaign;

/** How other rooms link into this one: addresses, without the leading slash. */
public final class CampaignNavigation {

    public static final String CAMPAIGNS = "campaigns";

    /** The figures of all campaigns together. */
    public static final String FIGURES = CAMPAIGNS + "/figures";

    public static final String STATIONS = CAMPAIGNS + "/stations";

    public static final String BENEFITS = "benefits";

    private CampaignNavigation() {}

    public static String campaign(CampaignId id) {
        return CAMPAIGNS + "/" + id;
    }

    public static String station(StationId id) {
        return STATIONS + "/" + id;
    }
}
