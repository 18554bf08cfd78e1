package ma.ghorfa.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A version of a budget as a table: every code of its year from the top, with its own amounts or the sums of those below.
 * The screen, the documents and the files show these rows, so that they show the same sums.
 */
public record BudgetTable(BudgetHead budget, VersionRow version, List<Line> lines, SectionTotals totals) {

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

        boolean isNothing() {
            return voted.isZero() && committed.isZero() && executed.isZero();
        }

        public Past plus(Past other) {
            return new Past(voted.plus(other.voted), committed.plus(other.committed), executed.plus(other.executed));
        }
    }

    /** What a code had in the year before, by its place in that year. */
    record Before(CodeRow code, Past past) {}

    /**
     * A row of the table.
     *
     * @param depth 0 for a chapter
     * @param leaf whether amounts are entered here
     * @param former whether it carried amounts the year before and does no more; it stands below the code that has its place
     *     now, and its amount is nothing
     * @param lineVersion the stored version of the line, for edits; {@link Stored#NOTHING} where there is none yet
     * @param stored whether the line was ever entered
     * @param data of a leaf what was entered; of the others the sums, without texts
     * @param own what the code itself had the year before
     * @param past the same with all that stands below it; a leaf, too, can have former codes there
     * @param base the amount in the version that this one went on from; null where there is none
     */
    public record Line(
            CodeRow code,
            int depth,
            boolean leaf,
            boolean former,
            long lineVersion,
            boolean stored,
            LineData data,
            Past own,
            Past past,
            @Nullable Money base) {

        public Money amount() {
            return data.amount();
        }

        /** Whether it is added up from the rows below it. */
        public boolean isSum() {
            return !leaf && !former;
        }

        /** Whether something was ever entered here, or below it. */
        public boolean isEntered() {
            return isSum() || stored;
        }

        private Line entered(Entered anew) {
            return new Line(code, depth, leaf, former, anew.version(), true, anew.data(), own, past, base);
        }

        /** What stands on the code itself; nothing where it is added up. */
        private @Nullable Sum standing() {
            return isSum() ? null : new Sum(data.amount(), data.secondYear(), data.thirdYear(), own, base);
        }

        private Line summedUp(Sum sum) {
            var sums = new LineData(sum.amount(), sum.second(), sum.third(), "", "", "");
            return isSum()
                    ? new Line(code, depth, false, false, lineVersion, stored, sums, own, sum.past(), sum.base())
                    : this;
        }
    }

    /** What is entered of a leaf, before the sums are made. */
    record Entered(long version, LineData data) {

        /** The same with another amount, as it is stored then: what stays as it was keeps its version. */
        Entered then(Money amount) {
            return new Entered(data.amount().equals(amount) ? version : version + 1, data.with(amount));
        }
    }

    /** How much of a version was ever entered: no line goes away, so it grows with every change. */
    record Stand(long lines, long versions) {}

    /** What is added up. */
    private record Sum(
            Money amount,
            @Nullable Money second,
            @Nullable Money third,
            Past past,
            @Nullable Money base) {

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
            BudgetHead budget,
            VersionRow version,
            List<CodeRow> codes,
            Map<CodeId, Entered> entered,
            List<Before> before,
            @Nullable Map<CodeId, Money> base) {
        var own = new Own(codes, entered, base);
        before.forEach(own::had);
        List<Line> lines = CodeTree.of(own.rows(), (code, leaf) -> own.of(code), Sum::plus).stream()
                .map(own::line)
                .toList();
        return new BudgetTable(budget, version, lines, totals(lines));
    }

    private static SectionTotals totals(List<Line> lines) {
        var totals = new HashMap<BudgetSection, Money>();
        lines.stream()
                .filter(line -> line.depth() == 0)
                .forEach(line -> totals.merge(line.code().section(), line.amount(), Money::plus));
        return new SectionTotals(totals);
    }

    /** The same table with what was entered since; only the sums above it are made anew. */
    BudgetTable with(Map<CodeId, Entered> anew) {
        var now = new ArrayList<>(lines);
        var above = new TreeSet<Integer>();
        for (int place = 0; place < now.size(); place++) {
            Line line = now.get(place);
            Entered entered = line.leaf() ? anew.get(line.code().id()) : null;
            if (entered != null) {
                now.set(place, line.entered(entered));
                above.addAll(above(place));
            }
        }
        for (int place : above) {
            Line line = now.get(place);
            now.set(
                    place,
                    line.summedUp(now.subList(place, end(place)).stream()
                            .map(Line::standing)
                            .filter(Objects::nonNull)
                            .reduce(Sum::plus)
                            .orElseThrow()));
        }
        return new BudgetTable(budget, version, List.copyOf(now), totals(now));
    }

    /** The places of all that a line stands below. */
    private List<Integer> above(int place) {
        var above = new ArrayList<Integer>();
        int depth = lines.get(place).depth();
        for (int former = place - 1; depth > 0; former--) {
            if (lines.get(former).depth() < depth) {
                above.add(former);
                depth = lines.get(former).depth();
            }
        }
        return above;
    }

    /** The place after the last line that stands below a line. */
    private int end(int place) {
        int end = place + 1;
        while (end < lines.size() && lines.get(end).depth() > lines.get(place).depth()) {
            end++;
        }
        return end;
    }

    /** What is entered of a line; empty where nothing ever was. */
    Optional<Entered> entered(CodeId code) {
        return lines.stream()
                .filter(line -> line.leaf() && line.stored() && line.code().id().equals(code))
                .map(line -> new Entered(line.lineVersion(), line.data()))
                .findFirst();
    }

    /** The stored version of each line that was ever entered. */
    Map<CodeId, Long> lineVersions() {
        var versions = new HashMap<CodeId, Long>();
        lines.stream()
                .filter(line -> line.leaf() && line.stored())
                .forEach(line -> versions.put(line.code().id(), line.lineVersion()));
        return versions;
    }

    /** How many lines were ever entered, and the sum of their stored versions. */
    Stand stand() {
        long entered = 0;
        long versions = 0;
        for (Line line : lines) {
            if (line.leaf() && line.stored()) {
                entered++;
                versions += line.lineVersion();
            }
        }
        return new Stand(entered, versions);
    }

    /** What stands on each code itself. */
    private static final class Own {

        private final List<CodeRow> codes;
        private final Map<Key, CodeRow> byKey = new HashMap<>();
        private final Set<CodeRow> leaves;
        private final Map<CodeId, Entered> entered;
        private final Map<Key, Past> past = new HashMap<>();
        private final Map<CodeRow, Past> former = new LinkedHashMap<>();
        private final @Nullable Map<CodeId, Money> base;

        Own(List<CodeRow> codes, Map<CodeId, Entered> entered, @Nullable Map<CodeId, Money> base) {
            this.codes = codes;
            this.entered = entered;
            this.base = base;
            leaves = new HashSet<>(CodeTree.leaves(codes));
            codes.forEach(code -> byKey.put(key(code), code));
        }

        private static Key key(CodeRow code) {
            return new Key(code.section(), code.code());
        }

        /** Figures of the year before; of a code that carries amounts no more they keep a row of their own. */
        void had(Before before) {
            CodeRow now = byKey.get(key(before.code()));
            if (now != null && leaves.contains(now)) {
                past.merge(key(now), before.past(), Past::plus);
            } else if (!before.past().isNothing()) {
                former.put(below(before.code()), before.past());
            }
        }

        /** Below the longest code that it begins with now. */
        private CodeRow below(CodeRow code) {
            CodeId parent = IntStream.rangeClosed(1, code.code().length())
                    .mapToObj(digits ->
                            byKey.get(new Key(code.section(), code.code().substring(0, digits))))
                    .filter(Objects::nonNull)
                    .reduce((shorter, longer) -> longer)
                    .map(CodeRow::id)
                    .orElse(null);
            return new CodeRow(
                    code.id(),
                    code.version(),
                    code.section(),
                    code.level(),
                    code.code(),
                    parent,
                    code.name(),
                    code.fromYear(),
                    code.untilYear());
        }

        List<CodeRow> rows() {
            return Stream.concat(codes.stream(), former.keySet().stream())
                    .sorted(Comparator.comparing(CodeRow::section).thenComparing(CodeRow::code))
                    .toList();
        }

        @Nullable
        Sum of(CodeRow code) {
            Past gone = former.get(code);
            if (gone != null) {
                return new Sum(Money.ZERO, null, null, gone, base == null ? null : Money.ZERO);
            }
            if (!leaves.contains(code)) {
                return null;
            }
            Entered own = entered.get(code.id());
            LineData data = own == null ? LineData.NOTHING : own.data();
            return new Sum(
                    data.amount(),
                    data.secondYear(),
                    data.thirdYear(),
                    own(code),
                    base == null ? null : base.getOrDefault(code.id(), Money.ZERO));
        }

        private Past own(CodeRow code) {
            Past gone = former.get(code);
            return gone == null ? past.getOrDefault(key(code), Past.NONE) : gone;
        }

        Line line(CodeTree.Node<Sum> node) {
            Sum sum = Objects.requireNonNull(node.figures());
            boolean leaf = leaves.contains(node.code());
            Entered own = leaf ? entered.get(node.code().id()) : null;
            return new Line(
                    node.code(),
                    node.depth(),
                    leaf,
                    former.containsKey(node.code()),
                    own == null ? Stored.NOTHING : own.version(),
                    own != null,
                    own == null ? new LineData(sum.amount(), sum.second(), sum.third(), "", "", "") : own.data(),
                    own(node.code()),
                    sum.past(),
                    sum.base());
        }
    }

    private static @Nullable Money plus(@Nullable Money sum, @Nullable Money part) {
        if (part == null) {
            return sum;
        }
        return sum == null ? part : sum.plus(part);
    }
}
