package ma.ghorfa.budget;

import java.time.LocalDate;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A transfer between two credits.
 *
 * @param approval whose approval it needs
 * @param reference of the decision or the visa that approved it, or why it was refused
 */
public record TransferRow(
        TransferId id,
        long version,
        BudgetId budget,
        int number,
        CreditId from,
        CreditId to,
        Money amount,
        LocalDate askedOn,
        String reason,
        TransferApproval approval,
        TransferState state,
        String askedBy,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        String reference) {}
