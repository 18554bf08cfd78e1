package ma.ghorfa.budget;

import ma.ghorfa.base.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The years in which a code is used.
 *
 * @param until the last one; null where none was said
 */
record CodeYears(int from, @Nullable Integer until) {

    CodeYears {
        if (until != null && until < from) {
            throw new InvalidInputException("untilYear", "budget.refusal.endsBeforeItBegins");
        }
    }

    /** Whether all years of the other are among them. */
    boolean hold(CodeYears other) {
        return from <= other.from && (until == null || (other.until != null && other.until <= until));
    }

    /** Whether they have a year in common. */
    boolean meet(CodeYears other) {
        return (until == null || until >= other.from) && (other.until == null || from <= other.until);
    }

    boolean endBefore(CodeYears other) {
        return until != null && (other.until == null || until < other.until);
    }
}
