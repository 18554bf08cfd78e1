package ma.ghorfa.budget;

import java.time.LocalDate;
import ma.ghorfa.base.Money;

/**
 * A transfer that is asked for.
 *
 * @param amount above zero
 * @param reason why; required
 */
public record TransferData(CreditId from, CreditId to, Money amount, LocalDate on, String reason) {}
