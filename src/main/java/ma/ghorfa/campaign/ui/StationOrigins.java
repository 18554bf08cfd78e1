package ma.ghorfa.campaign.ui;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.ghorfa.campaign.CampaignNavigation;
import ma.ghorfa.campaign.StationId;
import ma.ghorfa.campaign.StationRow;
import ma.ghorfa.campaign.Stations;
import ma.ghorfa.card.CardOrigins;
import ma.ghorfa.identity.CurrentAccount;
import org.springframework.stereotype.Component;

/** Names the station at which a request for a card was taken. */
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
        return stations.find(new StationId(UUID.fromString(origin))).map(StationOrigins::origin);
    }

    private static Origin origin(StationRow row) {
        return new Origin(
                Labels.in(row.data().place()) + " · " + Labels.date(row.data().day()),
                CampaignNavigation.station(row.id()));
    }
}
