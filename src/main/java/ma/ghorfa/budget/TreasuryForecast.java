package ma.ghorfa.budget;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Money;

/**
 * The treasury of a year month by month: what acts did in the months that are over, what is to be expected in the others.
 *
 * @param months all twelve
 * @param rules how the rest of each section is spread
 */
public record TreasuryForecast(
        OpeningBalance opening, List<TreasuryMonth> months, Map<BudgetSection, SpreadRule> rules) {

    public TreasuryForecast {
        months = List.copyOf(months);
        rules = Map.copyOf(rules);
    }

    /**
     * What is ordered is paid in the current month; what is owed to the chamber is expected in the next one.
     *
     * @param now the month that is not over yet; 13 for a year that is
     */
    static TreasuryForecast of(OpeningBalance opening, int now, Map<BudgetSection, TreasuryPlan> plans) {
        var expected = new EnumMap<BudgetSection, List<Money>>(BudgetSection.class);
        var rules = new EnumMap<BudgetSection, SpreadRule>(BudgetSection.class);
        plans.forEach((section, plan) -> {
            int dueIn = section.isRevenue() ? Math.min(now + 1, TreasuryPlan.MONTHS) : now;
            expected.put(section, plan.expected(now, dueIn));
            rules.put(section, plan.rule(now));
        });
        var months = new ArrayList<TreasuryMonth>();
        Money balance = opening.amount();
        for (int month = 1; month <= TreasuryPlan.MONTHS; month++) {
            var flows = new EnumMap<BudgetSection, TreasuryMonth.Flow>(BudgetSection.class);
            for (Map.Entry<BudgetSection, TreasuryPlan> plan : plans.entrySet()) {
                BudgetSection section = plan.getKey();
                var flow = new TreasuryMonth.Flow(
                        plan.getValue().done().get(month - 1),
                        expected.getOrDefault(section, TreasuryPlan.NOTHING).get(month - 1));
                flows.put(section, flow);
                balance = section.isRevenue() ? balance.plus(flow.all()) : balance.minus(flow.all());
            }
            months.add(new TreasuryMonth(month, time(month, now), flows, balance));
        }
        return new TreasuryForecast(opening, months, rules);
    }

    private static TreasuryMonth.Time time(int month, int now) {
        if (month < now) {
            return TreasuryMonth.Time.PAST;
        }
        return month == now ? TreasuryMonth.Time.CURRENT : TreasuryMonth.Time.COMING;
    }

    /** What the whole year brings in or takes out of a section. */
    public Money sum(BudgetSection section) {
        return Money.sum(months.stream().map(month -> month.flow(section).all()).toList());
    }

    /** What all revenue brings in, or all expenditure takes out. */
    public Money sum(boolean revenue) {
        return Money.sum(months.stream().map(month -> month.flow(revenue).all()).toList());
    }

    /** What stands in the treasury at the end of the year. */
    public Money end() {
        return months.getLast().balance();
    }

    /** The months at whose end the treasury is below zero. */
    public List<TreasuryMonth> shortMonths() {
        return months.stream().filter(TreasuryMonth::isShort).toList();
    }
}
