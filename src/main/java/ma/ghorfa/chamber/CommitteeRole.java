package ma.ghorfa.chamber;

/** What somebody is in a committee. */
public enum CommitteeRole {
    CHAIR,
    VICE_CHAIR,
    MEMBER
}
