package ma.ghorfa.budget;

import java.time.LocalDate;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of the treasury as it stood when a year began.
 *
 * @param amount null to go by the voted account of the year before
 * @param on the day that the paper states it for; only with an amount
 * @param source the paper that states it
 * @param carriedOn the line of revenue on which the budget counts the balance; null where it does not
 */
public record OpeningData(
        @Nullable Money amount,
        @Nullable LocalDate on,
        String source,
        @Nullable CodeId carriedOn) {}
