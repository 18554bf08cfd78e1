package ma.ghorfa.budget;

import java.util.UUID;

/** The id of a version of a budget. */
public record BudgetVersionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
