package ma.ghorfa.budget;

import java.time.LocalDate;
import ma.ghorfa.base.Money;

/**
 * What is entered of an act that takes from another one.
 *
 * @param on not before the act that it takes from
 * @param amount above zero, and no more than what is left there
 * @param reference of the invoice, the order, the transfer; may be empty
 */
public record StageData(LocalDate on, Money amount, String reference) {}
