package ma.ghorfa.assembly;

/** What came of the attempt to open or to resume a session. Either way the check is in the ledger. */
public sealed interface Opening {

    QuorumRow check();

    /** The session is open. */
    record Opened(QuorumRow check) implements Opening {}

    /** Too few members are present; the session stands where it stood. */
    record NoQuorum(QuorumRow check) implements Opening {}
}
