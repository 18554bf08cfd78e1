package ma.ghorfa.campaign;

import java.util.UUID;
import ma.ghorfa.registry.ActorId;

/**
 * Takes somebody's request for a card at a station.
 *
 * @param command the key of this one act: sent twice, it is done once
 */
public record TakeRequest(UUID command, StationId station, ActorId person) {}
