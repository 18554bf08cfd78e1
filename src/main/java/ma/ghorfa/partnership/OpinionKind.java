package ma.ghorfa.partnership;

/** Whose opinion is asked before the assembly votes. */
public enum OpinionKind {
    LEGAL,
    FINANCIAL,
    COMMITTEE
}
