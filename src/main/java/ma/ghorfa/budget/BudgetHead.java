package ma.ghorfa.budget;

import ma.ghorfa.base.Bilingual;

/** The budget that a table is of. */
public record BudgetHead(BudgetId id, int year, Bilingual note) {}
