package ma.ghorfa.assembly;

/** What the assembly gave itself; each kind is numbered on its own, year by year. */
public enum DecisionKind {
    /** مقرر: follows from an approved item. */
    DECISION,
    /** توصية: asked of somebody, without a vote of its own. */
    RECOMMENDATION,
    /** ملتمس: a motion addressed to an authority; follows from an approved item. */
    MOTION
}
