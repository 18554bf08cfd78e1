package ma.ghorfa.budget;

/** What a supervising authority answers. */
public enum VisaAnswer {
    VISA,
    /** Returned with remarks: the budget goes back to its preparation. */
    RETURNED
}
