package ma.ghorfa.budget;

import java.util.EnumMap;
import java.util.Map;
import ma.ghorfa.base.Money;

/** What the four sections of a version come to. */
public record SectionTotals(Map<BudgetSection, Money> amounts) {

    public static final SectionTotals NONE = new SectionTotals(Map.of());

    public SectionTotals {
        var all = new EnumMap<BudgetSection, Money>(BudgetSection.class);
        for (BudgetSection section : BudgetSection.values()) {
            all.put(section, amounts.getOrDefault(section, Money.ZERO));
        }
        amounts = Map.copyOf(all);
    }

    public Money of(BudgetSection section) {
        return amounts.getOrDefault(section, Money.ZERO);
    }

    /** Revenue less expenditure; zero where they balance. */
    public Money balance(boolean capital) {
        return capital
                ? of(BudgetSection.CAPITAL_REVENUE).minus(of(BudgetSection.CAPITAL_EXPENDITURE))
                : of(BudgetSection.OPERATING_REVENUE).minus(of(BudgetSection.OPERATING_EXPENDITURE));
    }

    public boolean isBalanced() {
        return balance(false).isZero() && balance(true).isZero();
    }

    public Money expenditure() {
        return of(BudgetSection.OPERATING_EXPENDITURE).plus(of(BudgetSection.CAPITAL_EXPENDITURE));
    }

    public Money revenue() {
        return of(BudgetSection.OPERATING_REVENUE).plus(of(BudgetSection.CAPITAL_REVENUE));
    }

    public boolean isEmpty() {
        return amounts.values().stream().allMatch(Money::isZero);
    }

    /** @throws BudgetRefusal.Unbalanced the first section that does not */
    void mustBalance() {
        if (!balance(false).isZero()) {
            throw new BudgetRefusal.Unbalanced(
                    BudgetSection.OPERATING_REVENUE,
                    of(BudgetSection.OPERATING_REVENUE),
                    of(BudgetSection.OPERATING_EXPENDITURE));
        }
        if (!balance(true).isZero()) {
            throw new BudgetRefusal.Unbalanced(
                    BudgetSection.CAPITAL_REVENUE,
                    of(BudgetSection.CAPITAL_REVENUE),
                    of(BudgetSection.CAPITAL_EXPENDITURE));
        }
    }
}
