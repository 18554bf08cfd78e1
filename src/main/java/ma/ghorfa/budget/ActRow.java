package ma.ghorfa.budget;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * An act of spending or of revenue in a list.
 *
 * @param number counted within the budget and the stage
 * @param cancelled what was cancelled of the amount
 * @param left what the next stage may still take
 * @param account who did it
 * @param overrideReason why it lies above the credit; empty where it does not
 */
public record ActRow(
        ActId id,
        BudgetId budget,
        CreditId credit,
        BudgetSection section,
        String code,
        Bilingual codeName,
        ActStage stage,
        @Nullable ActId parent,
        int number,
        LocalDate day,
        Money amount,
        Money cancelled,
        Money left,
        String party,
        String object,
        String reference,
        String account,
        String overrideReason) {

    /** What stands of it. */
    public Money net() {
        return amount.minus(cancelled);
    }
}
