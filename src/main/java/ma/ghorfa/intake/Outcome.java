package ma.ghorfa.intake;

/** What became of a row, or would become of it. */
public enum Outcome {
    CREATED,
    UPDATED,
    /** What is stored is the same. */
    UNCHANGED,
    SKIPPED,
    REJECTED
}
