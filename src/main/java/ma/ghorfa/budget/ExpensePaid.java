package ma.ghorfa.budget;

import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.Money;

/**
 * Something of an expense was paid, or a payment was cancelled. Published in the transaction of the act: a listener that
 * throws undoes the act.
 *
 * @param id of the payment, or of what cancels it: the same one never comes twice
 * @param commitment the first one, in whichever year the payment is
 * @param amount below zero where it is cancelled
 * @param reference of the payment; its number where it was given none
 */
public record ExpensePaid(UUID id, ActId payment, ActId commitment, Money amount, LocalDate on, String reference) {}
