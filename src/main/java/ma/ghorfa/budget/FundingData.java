package ma.ghorfa.budget;

import ma.ghorfa.base.Money;

/**
 * What one says of the funding of an agenda item.
 *
 * @param year of the budget that would pay
 * @param code a line of expenditure that carries amounts
 */
public record FundingData(int year, CodeId code, Money amount) {}
