package ma.ghorfa.partnership;

/** Where a risk stands. */
public enum RiskState {
    OPEN,
    /** What was to be done against it is done; it is watched on. */
    MITIGATED,
    OCCURRED,
    CLOSED
}
