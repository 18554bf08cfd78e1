package ma.ghorfa.chamber;

/** How sure the chamber is of a rule. */
public enum RuleStatus {
    VERIFIED,
    TO_VERIFY
}
