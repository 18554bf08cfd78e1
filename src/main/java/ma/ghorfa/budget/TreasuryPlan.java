package ma.ghorfa.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import ma.ghorfa.base.Money;

/**
 * What is known of a section of a year for its treasury.
 *
 * @param done what was collected, or paid, in each of the twelve months
 * @param due what is established and not collected yet, or ordered and not paid yet; cleared and not paid once the year is over
 * @param rest what is foreseen and not established yet, or the credit that is not ordered yet
 * @param lastYear what was collected, or paid, in each month of the year before
 */
record TreasuryPlan(List<Money> done, Money due, Money rest, List<Money> lastYear) {

    static final int MONTHS = 12;
    static final List<Money> NOTHING = Collections.nCopies(MONTHS, Money.ZERO);

    /** How the rest is spread over the months from this one on. */
    SpreadRule rule(int now) {
        if (now > MONTHS || rest.isZero()) {
            return SpreadRule.NOTHING;
        }
        return Spread.hasWeight(lastYear.subList(now - 1, MONTHS)) ? SpreadRule.LAST_YEAR : SpreadRule.EVENLY;
    }

    /**
     * What is to be expected in each month.
     *
     * @param now the month that is not over yet; 13 for a year that is
     * @param dueIn the month in which what is due is expected
     */
    List<Money> expected(int now, int dueIn) {
        if (now > MONTHS) {
            return NOTHING;
        }
        var expected = new ArrayList<>(NOTHING);
        List<Money> spread = Spread.over(rest, lastYear.subList(now - 1, MONTHS));
        for (int month = now; month <= MONTHS; month++) {
            expected.set(month - 1, spread.get(month - now));
        }
        expected.set(dueIn - 1, expected.get(dueIn - 1).plus(due));
        return List.copyOf(expected);
    }
}
