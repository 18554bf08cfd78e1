package ma.ghorfa.budget;

import java.time.LocalDate;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of a commitment, or of a revenue that is established.
 *
 * @param on a day of the budget's year that has come
 * @param amount above zero
 * @param party who is paid, or who owes
 * @param object what for
 * @param reference of the order, the contract, the decision; may be empty
 * @param origin the record that raised it, where there is one
 */
public record CommitData(
        LocalDate on,
        Money amount,
        String party,
        String object,
        String reference,
        @Nullable ActOrigin origin) {}
