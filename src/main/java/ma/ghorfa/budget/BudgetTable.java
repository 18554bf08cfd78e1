package ma.ghorfa.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    static BudgetTable of(
            BudgetRow budget,
            VersionRow version,
            List<CodeRow> codes,
            Map<CodeId, Entered> entered,
            Map<Key, Past> past,
            @Nullable Map<CodeId, Money> base) {
        var children = new HashMap<CodeId, List<CodeRow>>();
        for (CodeRow code : codes) {
            if (code.parent() != null) {
                children.computeIfAbsent(code.parent(), parent -> new ArrayList<>())
                        .add(code);
            }
        }
        var lines = new ArrayList<Line>();
        var totals = new HashMap<BudgetSection, Money>();
        for (CodeRow code : codes) {
            if (code.parent() == null) {
                Line chapter = add(code, 0, children, entered, past, base, lines);
                totals.merge(code.section(), chapter.amount(), Money::plus);
            }
        }
        return new BudgetTable(budget, version, List.copyOf(lines), new SectionTotals(totals));
    }

    /** Adds a code and what is below it; the row of the code comes first and is known last. */
    private static Line add(
            CodeRow code,
            int depth,
            Map<CodeId, List<CodeRow>> children,
            Map<CodeId, Entered> entered,
            Map<Key, Past> past,
            @Nullable Map<CodeId, Money> base,
            List<Line> lines) {
        List<CodeRow> below = children.getOrDefault(code.id(), List.of());
        Line line;
        if (below.isEmpty()) {
            Entered own = entered.get(code.id());
            line = new Line(
                    code,
                    depth,
                    true,
                    own == null ? 0 : own.version(),
                    own != null,
                    own == null ? LineData.NOTHING : own.data(),
                    past.getOrDefault(new Key(code.section(), code.code()), Past.NONE),
                    base == null ? null : base.getOrDefault(code.id(), Money.ZERO));
            lines.add(line);
            return line;
        }
        int place = lines.size();
        var parts = new ArrayList<Line>();
        for (CodeRow child : below) {
            parts.add(add(child, depth + 1, children, entered, past, base, lines));
        }
        line = sum(code, depth, parts, base != null);
        lines.add(place, line);
        return line;
    }

    private static Line sum(CodeRow code, int depth, List<Line> parts, boolean compared) {
        Money amount = Money.ZERO;
        Money second = null;
        Money third = null;
        Money base = compared ? Money.ZERO : null;
        Past past = Past.NONE;
        for (Line part : parts) {
            amount = amount.plus(part.data().amount());
            second = plus(second, part.data().secondYear());
            third = plus(third, part.data().thirdYear());
            base = plus(base, part.base());
            past = past.plus(part.past());
        }
        return new Line(code, depth, false, 0, false, new LineData(amount, second, third, "", "", ""), past, base);
    }

    private static @Nullable Money plus(@Nullable Money sum, @Nullable Money part) {
        if (part == null) {
            return sum;
        }
        return sum == null ? part : sum.plus(part);
    }
}
