package ma.ghorfa.budget;

import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of a line.
 *
 * @param amount for the budget's own year, not below zero
 * @param secondYear for the year after, where the three-year frame says it
 * @param thirdYear for the one after that
 * @param proposedBy the committee or the service that asked for it; may be empty, as note and justification
 */
public record LineData(
        Money amount,
        @Nullable Money secondYear,
        @Nullable Money thirdYear,
        String note,
        String justification,
        String proposedBy) {

    public static final LineData NOTHING = new LineData(Money.ZERO, null, null, "", "", "");

    /** The same as somebody else's proposal. */
    public LineData by(String proposer) {
        return new LineData(amount, secondYear, thirdYear, note, justification, proposer);
    }

    /** The same with another amount. */
    public LineData with(Money other) {
        return new LineData(other, secondYear, thirdYear, note, justification, proposedBy);
    }
}
