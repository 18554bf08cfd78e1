package ma.ghorfa.budget;

/** What a version of a budget is. */
public enum VersionKind {
    /** The draft budget of the year. */
    PROJECT,
    /** A change of the budget while it is executed, voted and approved as the budget was. */
    AMENDMENT
}
