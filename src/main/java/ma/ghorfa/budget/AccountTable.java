package ma.ghorfa.budget;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ma.ghorfa.base.Money;

/**
 * The administrative account of a year as a table: every line with its forecast, what changed it, and what was carried
 * out; and the result of each part.
 */
public record AccountTable(BudgetHead budget, List<AccountLine> lines, Map<BudgetSection, Money> executed) {

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

    /**
     * The lines of a section.
     *
     * @param all also those on which nothing was foreseen nor done
     */
    public List<AccountLine> of(BudgetSection section, boolean all) {
        return lines.stream()
                .filter(line -> line.code().section() == section)
                .filter(line -> all || !line.isEmpty())
                .toList();
    }

    /** The sum of a section; empty where it has no lines. */
    public Optional<AccountLine> sum(BudgetSection section) {
        return lines.stream()
                .filter(line -> line.code().section() == section && line.depth() == 0)
                .reduce(AccountLine::plus);
    }

    /** @param leaves the lines that carry amounts; every other code is the sum of those below it */
    static AccountTable of(BudgetHead budget, List<CodeRow> codes, Map<CodeId, AccountLine> leaves) {
        var executed = new EnumMap<BudgetSection, Money>(BudgetSection.class);
        List<AccountLine> lines = CodeTree.of(
                        codes,
                        (code, leaf) -> {
                            AccountLine known = leaves.get(code.id());
                            return known == null && leaf ? AccountLine.nothing(code) : known;
                        },
                        AccountLine::plus)
                .stream()
                .map(node -> Objects.requireNonNull(node.figures()).at(node.code(), node.depth(), node.leaf()))
                .toList();
        lines.stream()
                .filter(line -> line.depth() == 0)
                .forEach(line -> executed.merge(line.code().section(), line.executed(), Money::plus));
        return new AccountTable(budget, lines, Map.copyOf(executed));
    }
}
