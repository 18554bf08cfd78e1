package ma.ghorfa.campaign;

import java.util.List;
import ma.ghorfa.campaign.Need.Kind;

/** What each step of a campaign needs, in one place. */
final class Needs {

    private Needs() {}

    /** What the announcement needs; the other steps need something of the stations. */
    static List<Need> of(CampaignState to, CampaignData data) {
        return to == CampaignState.ANNOUNCED
                ? List.of(
                        new Need(
                                Kind.BOTH_NAMES,
                                !data.name().ar().isEmpty() && !data.name().fr().isEmpty()),
                        new Need(Kind.OBJECTIVE, data.objective() > 0),
                        new Need(Kind.PROGRAMME, !data.programme().ar().isEmpty()))
                : List.of();
    }

    /** What a step needs, in the order in which it is done. */
    static List<Need> of(CampaignState to, CampaignData data, List<StationRow> stations) {
        return switch (to) {
            case PLANNED -> List.of();
            case ANNOUNCED -> of(to, data);
            case CARAVAN ->
                List.of(
                        new Need(
                                Kind.STATION,
                                stations.stream().anyMatch(station -> station.state() != StationState.CANCELLED)),
                        new Need(
                                Kind.RESPONSIBLE,
                                stations.stream()
                                        .filter(station -> station.state() == StationState.PLANNED)
                                        .noneMatch(station ->
                                                station.data().responsible().isEmpty())));
            case INTAKE ->
                List.of(
                        new Need(
                                Kind.STATION_HELD,
                                stations.stream().anyMatch(station -> station.state() == StationState.HELD)),
                        new Need(
                                Kind.STATIONS_DECIDED,
                                stations.stream().noneMatch(station -> station.state() == StationState.PLANNED)));
            case CLOSED ->
                List.of(new Need(
                        Kind.ATTENDANCE,
                        stations.stream()
                                .filter(station -> station.state() == StationState.HELD)
                                .allMatch(station -> station.attended() + station.visitors() > 0)));
        };
    }
}
