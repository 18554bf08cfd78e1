package ma.ghorfa.campaign;

import ma.ghorfa.card.CardChannel;
import ma.ghorfa.card.CardRequestState;

/**
 * How the figures of this room read the requests that were taken at stations. They are records of the room of cards, which
 * takes them; counted beside attendance, by the same people of the register, they are read in one query with it
 * (docs/decisions/0077). A request that was withdrawn is none.
 */
final class StationRequests {

    /** {@code r} has the actor, the state, the days, and {@code delivered} (0 or 1). */
    static final String TABLE =
            """
            (select id, actor_id, origin, state, state = '%s' delivered, received_on, state_on from card_request
                where channel = '%s' and state <> '%s') r
            """.formatted(CardRequestState.DELIVERED, CardChannel.CARAVAN, CardRequestState.WITHDRAWN);

    /** The requests {@code r} of the station {@code s}; the index of origins is that of their written form. */
    static final String OF_STATION = "r.origin = cast(s.id as char)";

    private StationRequests() {}

    static String origin(StationId station) {
        return station.toString();
    }
}
