package ma.ghorfa.budget;

/** The way of an administrative account; the vote of the assembly alone makes it voted or rejected. */
public enum AccountState {
    DRAFT,
    SUBMITTED,
    VOTED,
    REJECTED
}
