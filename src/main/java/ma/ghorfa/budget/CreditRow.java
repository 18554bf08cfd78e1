package ma.ghorfa.budget;

/** The credit of a line, or the forecast of a line of revenue, with what became of it. */
public record CreditRow(CreditId id, long version, CodeRow code, CreditFigures figures) {}
