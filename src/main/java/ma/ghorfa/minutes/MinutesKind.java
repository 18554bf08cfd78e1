package ma.ghorfa.minutes;

/** What was to be put on record. */
public enum MinutesKind {
    /** A session that was held; its minutes need the approval of a later one. */
    SESSION,
    /** A call that found no quorum: a short report, which no session votes on. */
    NO_QUORUM
}
