package ma.ghorfa.partnership;

/** What an instrument is: an agreement that others carry out, an agreement, or an amendment of either. */
public enum AgreementKind {
    FRAMEWORK,
    SPECIFIC,
    AMENDMENT
}
