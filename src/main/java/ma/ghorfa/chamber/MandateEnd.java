package ma.ghorfa.chamber;

/** Why a mandate ended before, or with, its term. */
public enum MandateEnd {
    /** The term ended before its time for everybody, as when elections are brought forward. */
    TERM_ENDED,
    RESIGNED,
    DECEASED,
    /** Took an office that cannot be held beside this one (حالة التنافي). */
    INCOMPATIBLE,
    /** Lost the seat by a ruling or a decision of the authority. */
    REVOKED,
    /** Gave way to another person declared elected on the same seat. */
    REPLACED;

    MemberStatus status() {
        return MemberStatus.valueOf(name());
    }
}
