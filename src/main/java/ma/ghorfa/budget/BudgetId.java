package ma.ghorfa.budget;

import java.util.UUID;

/** The id of the budget of a year. */
public record BudgetId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
