package ma.ghorfa.assembly;

/** What a vote decided; it is computed from the counts. */
public enum VoteResult {
    ADOPTED,
    REJECTED,
    /** Nobody voted for or against, or a tie that nothing settles: nothing is declared. */
    UNDECIDED
}
