package ma.ghorfa.partnership;

/** What a clause of the library is about, in the order in which an agreement says it. */
public enum ClauseTheme {
    OBJECT,
    COMMITMENTS,
    FINANCE,
    MONITORING,
    DURATION,
    AMENDMENT,
    DISPUTES,
    FINAL
}
