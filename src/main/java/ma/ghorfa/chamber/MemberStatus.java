package ma.ghorfa.chamber;

/** How a person stands to the chamber on a date. Only {@link #IN_OFFICE} is convoked and counts in the quorum's base. */
public enum MemberStatus {
    IN_OFFICE,
    SUSPENDED,
    RESIGNED,
    DECEASED,
    INCOMPATIBLE,
    REVOKED,
    REPLACED,
    TERM_ENDED,
    /** Has a mandate that begins later. */
    NOT_YET,
    /** Has never had a mandate. */
    NO_MANDATE;

    public boolean isInOffice() {
        return this == IN_OFFICE;
    }
}
