package ma.ghorfa.campaign;

/** What a benefit of the card is about. */
public enum BenefitKind {
    SOCIAL_COVER,
    HEALTH,
    INSURANCE,
    CREDIT,
    SUPPORT,
    TRAINING,
    FAIR,
    TRANSPORT,
    E_PAYMENT,
    OTHER
}
