package ma.ghorfa.assembly;

/** What came of the attempt to open a vote. Either way the check is in the ledger. */
public sealed interface VoteOpening {

    VoteId vote();

    QuorumRow check();

    /** Votes can be given. */
    record Opened(VoteId vote, QuorumRow check) implements VoteOpening {}

    /** Too few members are present; the vote stays prepared. */
    record NoQuorum(VoteId vote, QuorumRow check) implements VoteOpening {}
}
