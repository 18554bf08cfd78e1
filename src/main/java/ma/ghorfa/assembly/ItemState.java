package ma.ghorfa.assembly;

/** How far an agenda item has come; once it has an {@link ItemOutcome} that is what counts. */
public enum ItemState {
    PROPOSED,
    /** On the agenda as it was fixed. */
    SCHEDULED,
    PRESENTED,
    DEBATED,
    VOTED
}
