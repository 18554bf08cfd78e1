package ma.ghorfa.budget;

/** What became of a transfer; only an approved one moves credit. */
public enum TransferState {
    ASKED,
    APPROVED,
    REFUSED
}
