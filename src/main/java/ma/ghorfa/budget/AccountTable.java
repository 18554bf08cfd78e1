package ma.ghorfa.budget;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Money;

/**
 * The administrative account of a year as a table: every line with its forecast, what changed it, and what was carried
 * out; and the result of each part.
 */
public record AccountTable(BudgetRow budget, List<AccountLine> lines, Map<BudgetSection, Money> executed) {

    /** What was collected less what was paid. */
    public Money result(boolean capital) {
        return capital
                ? of(BudgetSection.CAPITAL_REVENUE).minus(of(BudgetSection.CAPITAL_EXPENDITURE))
                : of(BudgetSection.OPERATING_REVENUE).minus(of(BudgetSection.OPERATING_EXPENDITURE));
    }

    public Money result() {
        return result(false).plus(result(true));
    }

    public Money of(BudgetSection section) {
        return executed.getOrDefault(section, Money.ZERO);
    }

    /** @param leaves the lines that carry amounts; every other code is the sum of those below it */
    static AccountTable of(BudgetRow budget, List<CodeRow> codes, Map<CodeId, AccountLine> leaves) {
        var children = new HashMap<CodeId, List<CodeRow>>();
        for (CodeRow code : codes) {
            if (code.parent() != null) {
                children.computeIfAbsent(code.parent(), parent -> new ArrayList<>())
                        .add(code);
            }
        }
        var lines = new ArrayList<AccountLine>();
        var executed = new EnumMap<BudgetSection, Money>(BudgetSection.class);
        for (CodeRow code : codes) {
            if (code.parent() == null) {
                AccountLine chapter = add(code, 0, children, leaves, lines);
                executed.merge(code.section(), chapter.executed(), Money::plus);
            }
        }
        return new AccountTable(budget, List.copyOf(lines), Map.copyOf(executed));
    }

    private static AccountLine add(
            CodeRow code,
            int depth,
            Map<CodeId, List<CodeRow>> children,
            Map<CodeId, AccountLine> leaves,
            List<AccountLine> lines) {
        List<CodeRow> below = children.getOrDefault(code.id(), List.of());
        AccountLine own = at(code, depth, below.isEmpty(), leaves.get(code.id()));
        int place = lines.size();
        for (CodeRow child : below) {
            own = own.plus(add(child, depth + 1, children, leaves, lines));
        }
        lines.add(place, own);
        return own;
    }

    private static AccountLine at(
            CodeRow code, int depth, boolean leaf, @org.jspecify.annotations.Nullable AccountLine known) {
        Money zero = Money.ZERO;
        return known == null
                ? new AccountLine(code, depth, leaf, zero, zero, zero, zero, zero, zero, zero, zero, zero)
                : new AccountLine(
                        code,
                        depth,
                        leaf,
                        known.forecast(),
                        known.carried(),
                        known.transferred(),
                        known.amended(),
                        known.committed(),
                        known.ordered(),
                        known.executed(),
                        known.established(),
                        known.carriedForward());
    }
}
