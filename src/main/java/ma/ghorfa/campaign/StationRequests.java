package ma.ghorfa.campaign;

/** The requests for cards that were taken at stations, as the figures of this room count them. */
final class StationRequests {

    /** One row for each request: {@code station_id}, {@code actor_id}, {@code state}, {@code delivered} (0 or 1). */
    static final String TABLE =
            "(select id station_id, id actor_id, state, 0 delivered from campaign_station where false)";

    private StationRequests() {}
}
