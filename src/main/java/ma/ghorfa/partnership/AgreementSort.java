package ma.ghorfa.partnership;

/** What the list of agreements can be sorted by. */
public enum AgreementSort {
    REFERENCE,
    /** The last day as it stands on the day of the list; those without an end come last. */
    END,
    /** The total as it stands on the day of the list. */
    TOTAL
}
