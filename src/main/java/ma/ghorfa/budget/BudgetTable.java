package ma.ghorfa.budget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A version of a budget as a table: every code of its year from the top, with its own amounts or the sums of those below.
 * The screen, the documents and the files show these rows, so that they show the same sums.
 */
public record BudgetTable(BudgetRow budget, VersionRow version, List<Line> lines, SectionTotals totals) {

    /** What makes a code the same in two years. */
    public record Key(BudgetSection section, String code) {}

    /**
     * The same code in the year before.
     *
     * @param voted what the assembly voted
     * @param committed what was committed; of revenue, what was established
     * @param executed what was paid, or collected
     */
    public record Past(Money voted, Money committed, Money executed) {

        public static final Past NONE = new Past(Money.ZERO, Money.ZERO, Money.ZERO);

        public Past plus(Past other) {
            return new Past(voted.plus(other.voted), committed.plus(other.committed), executed.plus(other.executed));
        }
    }

    /**
     * A row of the table.
     *
     * @param depth 0 for a chapter
     * @param leaf whether amounts are entered here; the others are sums
     * @param lineVersion the stored version of the line, for edits; 0 where there is none yet
     * @param stored whether the line was ever entered
     * @param data of a leaf what was entered; of the others the sums, without texts
     * @param base the amount in the version that this one went on from; null where there is none
     */
    public record Line(
            CodeRow code,
            int depth,
            boolean leaf,
            long lineVersion,
            boolean stored,
            LineData data,
            Past past,
            @Nullable Money base) {

        public Money amount() {
            return data.amount();
        }

        /** Whether it is added up from the rows below it. */
        public boolean isSum() {
            return !leaf;
        }

        /** Whether something was ever entered here, or below it. */
        public boolean isEntered() {
            return isSum() || stored;
        }
    }

    /** What is entered of a leaf, before the sums are made. */
    record Entered(long version, LineData data) {}

    /** What is added up. */
    private record Sum(
            Money amount, @Nullable Money second, @Nullable Money third, Past past, @Nullable Money base) {

        Sum plus(Sum other) {
            return new Sum(
                    amount.plus(other.amount),
                    BudgetTable.plus(second, other.second),
                    BudgetTable.plus(third, other.third),
                    past.plus(other.past),
                    BudgetTable.plus(base, other.base));
        }
    }

    static BudgetTable of(
            BudgetRow budget,
            VersionRow version,
            List<CodeRow> codes,
            Map<CodeId, Entered> entered,
            Map<Key, Past> past,
            @Nullable Map<CodeId, Money> base) {
        List<Line> lines = CodeTree.of(codes, (code, leaf) -> leaf ? own(code, entered, past, base) : null, Sum::plus)
                .stream()
                .map(node -> line(node, entered))
                .toList();
        var totals = new HashMap<BudgetSection, Money>();
        lines.stream()
                .filter(line -> line.depth() == 0)
                .forEach(line -> totals.merge(line.code().section(), line.amount(), Money::plus));
        return new BudgetTable(budget, version, lines, new SectionTotals(totals));
    }

    private static Sum own(
            CodeRow code,
            Map<CodeId, Entered> entered,
            Map<Key, Past> past,
            @Nullable Map<CodeId, Money> base) {
        Entered own = entered.get(code.id());
        LineData data = own == null ? LineData.NOTHING : own.data();
        return new Sum(
                data.amount(),
                data.secondYear(),
                data.thirdYear(),
                past.getOrDefault(new Key(code.section(), code.code()), Past.NONE),
                base == null ? null : base.getOrDefault(code.id(), Money.ZERO));
    }

    private static Line line(CodeTree.Node<Sum> node, Map<CodeId, Entered> entered) {
        Sum sum = Objects.requireNonNull(node.figures());
        Entered own = node.leaf() ? entered.get(node.code().id()) : null;
        return new Line(
                node.code(),
                node.depth(),
                node.leaf(),
                own == null ? 0 : own.version(),
                own != null,
                own == null ? new LineData(sum.amount(), sum.second(), sum.third(), "", "", "") : own.data(),
                sum.past(),
                sum.base());
    }

    private static @Nullable Money plus(@Nullable Money sum, @Nullable Money part) {
        if (part == null) {
            return sum;
        }
        return sum == null ? part : sum.plus(part);
    }
}
