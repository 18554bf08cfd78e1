package ma.ghorfa.assembly;

/** What a check of the quorum was made for. */
public enum QuorumOccasion {
    OPENING,
    /** A further sitting of a session that was left open. */
    RESUMPTION,
    VOTE,
    DEPARTURE,
    ARRIVAL,
    /** Somebody asked for it. */
    MANUAL
}
