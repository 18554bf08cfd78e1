package ma.ghorfa.budget;

import java.time.LocalDate;
import java.util.Set;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * Which acts of a budget are listed, and in which order.
 *
 * @param text a part of the party, of the object or of the reference, or an exact amount; empty for all
 * @param stage null for all
 * @param credits on which they stand; null for all
 * @param from the first day; null for any
 * @param until the last day; null for any
 * @param least the smallest amount
 * @param open only those of which the next stage may still take something
 */
public record ActFilter(
        BudgetId budget,
        String text,
        @Nullable ActStage stage,
        @Nullable Set<CreditId> credits,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Money least,
        boolean open,
        ActSort sort,
        boolean ascending) {

    /** All acts of a budget, the latest day first. */
    public static ActFilter of(BudgetId budget) {
        return new ActFilter(budget, "", null, null, null, null, Money.ZERO, false, ActSort.DAY, false);
    }
}
