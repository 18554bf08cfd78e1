package ma.ghorfa.budget;

import java.util.UUID;

/** The id of the administrative account of a year. */
public record BudgetAccountId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
