package ma.ghorfa.budget;

/** The four parts of a budget; revenue and expenditure of a kind face each other. */
public enum BudgetSection {
    OPERATING_REVENUE,
    OPERATING_EXPENDITURE,
    CAPITAL_REVENUE,
    CAPITAL_EXPENDITURE;

    public boolean isRevenue() {
        return this == OPERATING_REVENUE || this == CAPITAL_REVENUE;
    }

    public boolean isExpenditure() {
        return !isRevenue();
    }

    public boolean isCapital() {
        return this == CAPITAL_REVENUE || this == CAPITAL_EXPENDITURE;
    }

    /** The part that it must balance with. */
    public BudgetSection counterpart() {
        return switch (this) {
            case OPERATING_REVENUE -> OPERATING_EXPENDITURE;
            case OPERATING_EXPENDITURE -> OPERATING_REVENUE;
            case CAPITAL_REVENUE -> CAPITAL_EXPENDITURE;
            case CAPITAL_EXPENDITURE -> CAPITAL_REVENUE;
        };
    }
}
