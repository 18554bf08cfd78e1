package ma.ghorfa.budget;

import java.util.Arrays;
import java.util.Map;
import ma.ghorfa.base.Money;

/**
 * A month of the treasury.
 *
 * @param month from 1
 * @param balance what stands in the treasury at its end
 */
public record TreasuryMonth(int month, Time time, Map<BudgetSection, Flow> flows, Money balance) {

    /** Whether its figures are those of acts. */
    public enum Time {
        PAST,
        CURRENT,
        COMING
    }

    /**
     * What comes in, or goes out.
     *
     * @param done by acts, less what was cancelled in the month
     * @param expected besides
     */
    public record Flow(Money done, Money expected) {

        static final Flow NONE = new Flow(Money.ZERO, Money.ZERO);

        public Money all() {
            return done.plus(expected);
        }

        Flow plus(Flow other) {
            return new Flow(done.plus(other.done), expected.plus(other.expected));
        }
    }

    public TreasuryMonth {
        flows = Map.copyOf(flows);
    }

    public Flow flow(BudgetSection section) {
        return flows.getOrDefault(section, Flow.NONE);
    }

    /** Of both sections of revenue, or of both of expenditure. */
    public Flow flow(boolean revenue) {
        return Arrays.stream(BudgetSection.values())
                .filter(section -> section.isRevenue() == revenue)
                .map(this::flow)
                .reduce(Flow.NONE, Flow::plus);
    }

    public boolean isShort() {
        return balance.isNegative();
    }
}
