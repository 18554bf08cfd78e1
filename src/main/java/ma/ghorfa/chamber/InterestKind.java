package ma.ghorfa.chamber;

/** What ties a member to the organisation. */
public enum InterestKind {
    COOPERATIVE,
    COMPANY,
    ASSOCIATION,
    FAMILY
}
