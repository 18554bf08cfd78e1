package ma.ghorfa.budget;

/** Whose approval a transfer needs; which one, says a statutory rule. */
public enum TransferApproval {
    /** The authorising officer's. */
    OFFICER,
    ASSEMBLY,
    SUPERVISION
}
