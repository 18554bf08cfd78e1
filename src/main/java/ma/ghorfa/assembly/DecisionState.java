package ma.ghorfa.assembly;

/** Where a decision, a recommendation or a motion stands. Being overdue is computed from its due date and not a state. */
public enum DecisionState {
    ADOPTED,
    /** Sent to the supervising authority. */
    TRANSMITTED,
    APPROVED_BY_SUPERVISION,
    RETURNED,
    /** The authority let its time pass; whether the law knows this is to be verified. */
    TACITLY_APPROVED,
    IN_EXECUTION,
    DONE,
    ABANDONED;

    /** Nothing more is expected. */
    public boolean isSettled() {
        return this == DONE || this == ABANDONED;
    }
}
