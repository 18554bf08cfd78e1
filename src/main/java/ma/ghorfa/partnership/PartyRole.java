package ma.ghorfa.partnership;

/** What a party does in an agreement; one may do several things. */
public enum PartyRole {
    FINANCER,
    EXECUTOR,
    DELEGATE,
    BENEFICIARY
}
