package ma.ghorfa.partnership;

import java.time.LocalDate;
import ma.ghorfa.base.Money;

/**
 * What a signed text says of a tranche.
 *
 * @param year the year of the contribution
 * @param amount zero where it is struck out
 */
public record TrancheTerm(int year, Money amount, LocalDate due) {}
