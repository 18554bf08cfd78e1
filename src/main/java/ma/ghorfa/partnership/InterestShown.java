package ma.ghorfa.partnership;

/** When a declared interest was held against the parties of an agreement. */
public enum InterestShown {
    SUBMITTED,
    VOTED,
    SIGNED
}
