package ma.ghorfa.assembly;

/** What one member present does in a vote. */
public enum Choice {
    FOR,
    AGAINST,
    ABSTAIN,
    /** Stands aside because of a declared interest; does not break unanimity. */
    RECUSED,
    /** Present and silent; does not break unanimity either. */
    NOT_VOTING
}
