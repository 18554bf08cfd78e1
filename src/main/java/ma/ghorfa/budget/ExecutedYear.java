package ma.ghorfa.budget;

/** A year whose budget was opened. */
public record ExecutedYear(BudgetId budget, int year, BudgetPhase phase) {}
