package ma.ghorfa.budget;

/** Where the budget of a year stands once a project of it was approved; before, its version says more. */
public enum BudgetPhase {
    PREPARATION,
    /** Voted and with the visas of the supervising authorities; its year was not opened yet. */
    APPROVED,
    EXECUTING,
    CLOSED,
    ACCOUNT_VOTED;

    /** Whether its year was opened, so that its lines have credits. */
    public boolean isOpened() {
        return this != PREPARATION && this != APPROVED;
    }

    /** Whether credits can be used. */
    public boolean isExecutable() {
        return this == EXECUTING;
    }
}
