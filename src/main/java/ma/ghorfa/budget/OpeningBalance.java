package ma.ghorfa.budget;

import java.time.LocalDate;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * What stood in the treasury when a year began.
 *
 * @param version of what was entered, for edits; {@link ma.ghorfa.base.Stored#NOTHING} where nothing was
 * @param amount zero where nobody knows it
 * @param on the day that it was stated for; only where it was stated
 * @param ofAccount what the voted account of the year before leaves; null where there is none, or no beginning for it
 * @param carriedOn the line of revenue on which the budget counts it
 */
public record OpeningBalance(
        long version,
        Money amount,
        Origin origin,
        @Nullable LocalDate on,
        String source,
        @Nullable Money ofAccount,
        @Nullable CodeId carriedOn) {

    /** Where it comes from. */
    public enum Origin {
        /** Entered from a paper. */
        STATED,
        /** What the account of the year before began with, and its result. */
        ACCOUNT,
        UNKNOWN
    }
}
