package ma.ghorfa.partnership;

/** What may happen to a signed agreement. */
public enum TurnKind {
    SUSPENDED,
    RESUMED,
    TERMINATED,
    CLOSED
}
