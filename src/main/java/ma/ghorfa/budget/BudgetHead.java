package ma.ghorfa.budget;

/** The budget that a table is of. */
public record BudgetHead(BudgetId id, int year) {}
