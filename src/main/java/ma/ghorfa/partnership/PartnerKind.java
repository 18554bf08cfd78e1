package ma.ghorfa.partnership;

/** What kind of body a partner is. */
public enum PartnerKind {
    MINISTRY,
    REGION,
    WILAYA,
    COMMUNE,
    PUBLIC_BODY,
    BANK,
    INTERNATIONAL,
    FOUNDATION,
    UNIVERSITY,
    COOPERATIVE,
    ASSOCIATION,
    COMPANY,
    CHAMBER
}
