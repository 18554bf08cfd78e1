package ma.ghorfa.partnership;

/** Where an obligation stands; being late is computed. */
public enum ObligationState {
    OPEN,
    DONE,
    DROPPED
}
