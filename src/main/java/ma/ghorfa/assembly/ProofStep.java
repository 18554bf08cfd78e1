package ma.ghorfa.assembly;

/** What is known of one convocation on its way to one member. */
public enum ProofStep {
    SENT,
    DELIVERED,
    /** The member said so, in the portal or on paper. */
    ACKNOWLEDGED,
    /** It came back. */
    RETURNED;

    /** True if the member demonstrably has it. */
    public boolean provesReceipt() {
        return this == DELIVERED || this == ACKNOWLEDGED;
    }
}
