package ma.ghorfa.budget;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

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

    /** The names of those of revenue, for SQL. */
    static List<String> revenue() {
        return names(BudgetSection::isRevenue);
    }

    /** The names of those of expenditure, for SQL. */
    static List<String> expenditure() {
        return names(BudgetSection::isExpenditure);
    }

    private static List<String> names(Predicate<BudgetSection> wanted) {
        return Arrays.stream(values()).filter(wanted).map(BudgetSection::name).toList();
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
