package ma.ghorfa.budget;

import ma.ghorfa.base.Money;

/** What was done in a month of a budget, less what was cancelled in it; a cancelled part may make it negative. */
public record MonthFigures(int month, Money committed, Money paid, Money collected) {}
