package ma.ghorfa.budget;

/** What became of a proposal. */
public enum ProposalState {
    WAITING,
    GRANTED,
    /** Another, smaller amount was granted. */
    PARTLY,
    REFUSED
}
