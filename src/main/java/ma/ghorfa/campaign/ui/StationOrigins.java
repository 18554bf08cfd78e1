package ma.ghorfa.campaign.ui;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.ghorfa.campaign.CampaignNavigation;
import ma.ghorfa.campaign.StationId;
import ma.ghorfa.campaign.StationPlace;
import ma.ghorfa.campaign.Stations;
import ma.ghorfa.card.CardOrigins;
import ma.ghorfa.identity.CurrentAccount;
import org.springframework.stereotype.Component;

/** Names the stations at which requests for cards were taken. */
@Component
class StationOrigins implements CardOrigins {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Stations stations;
    private final CurrentAccount account;

    StationOrigins(Stations stations, CurrentAccount account) {
        this.stations = stations;
        this.account = account;
    }

    @Override
    public Optional<Origin> find(String origin) {
        if (!ID.matcher(origin).matches() || !account.may(CAMPAIGN_READ)) {
            return Optional.empty();
        }
        return stations.find(new StationId(UUID.fromString(origin)))
                .map(row -> new StationPlace(
                        row.id(), row.data().place(), row.data().day()))
                .map(StationOrigins::origin);
    }

    /** The latest first: it is asked for most. */
    @Override
    public SequencedMap<String, Origin> all() {
        var all = new LinkedHashMap<String, Origin>();
        if (account.may(CAMPAIGN_READ)) {
            stations.places().forEach(one -> all.put(one.id().toString(), origin(one)));
        }
        return all;
    }

    private static Origin origin(StationPlace station) {
        return new Origin(
                Labels.in(station.place()) + " · " + Labels.date(station.day()),
                CampaignNavigation.station(station.id()));
    }
}
