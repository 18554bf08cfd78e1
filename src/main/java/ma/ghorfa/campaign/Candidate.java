package ma.ghorfa.campaign;

import ma.ghorfa.registry.ActorRow;

/**
 * Somebody who was searched for at a station.
 *
 * @param attended whether they are entered as having been there
 * @param requested whether their request was taken there
 */
public record Candidate(ActorRow person, boolean attended, boolean requested) {}
