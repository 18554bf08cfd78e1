package ma.ghorfa.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The credits of a budget with the sums above them: each section, its chapters, what lies below. A sum is added up from
 * the lines and from nothing else.
 */
public record CreditTable(List<Row> rows) {

    /**
     * @param code null for a whole section
     * @param depth 0 for a section
     * @param credit null where the row is only a sum
     */
    public record Row(
            BudgetSection section,
            @Nullable CodeRow code,
            int depth,
            @Nullable CreditRow credit,
            CreditFigures figures) {

        public boolean isChapter() {
            return code != null && code.parent() == null;
        }

        /** Whether a row stands for the same code, or for one below it. */
        public boolean isWithin(CodeRow above) {
            return code != null
                    && code.section() == above.section()
                    && code.code().startsWith(above.code());
        }
    }

    /** @param codes of the year, those that are only sums among them */
    public static CreditTable of(List<CodeRow> codes, List<CreditRow> credits) {
        Map<CodeId, CodeRow> known = new HashMap<>(Nomenclature.byId(codes));
        Map<CodeId, CreditRow> own = new HashMap<>();
        for (CreditRow credit : credits) {
            known.put(credit.code().id(), credit.code());
            own.put(credit.code().id(), credit);
        }
        Map<BudgetSection, List<Row>> bySection = CodeTree.of(
                        known.values().stream()
                                .sorted(Comparator.comparing(CodeRow::code))
                                .toList(),
                        (code, leaf) -> {
                            CreditRow credit = own.get(code.id());
                            return credit == null ? null : credit.figures();
                        },
                        CreditFigures::plus)
                .stream()
                .flatMap(node -> Stream.ofNullable(node.figures())
                        .map(figures -> new Row(
                                node.code().section(),
                                node.code(),
                                node.depth() + 1,
                                own.get(node.code().id()),
                                figures)))
                .collect(Collectors.groupingBy(Row::section));
        List<Row> rows = new ArrayList<>();
        Arrays.stream(BudgetSection.values()).filter(bySection::containsKey).forEach(section -> {
            List<Row> shown = bySection.getOrDefault(section, List.of());
            CreditFigures sum = shown.stream()
                    .filter(row -> row.depth() == 1)
                    .map(Row::figures)
                    .reduce(CreditFigures.NONE, CreditFigures::plus);
            rows.add(new Row(section, null, 0, null, sum));
            rows.addAll(shown);
        });
        return new CreditTable(List.copyOf(rows));
    }

    /** The rows of expenditure, or those of revenue. */
    public List<Row> side(boolean revenue) {
        return rows.stream().filter(row -> row.section().isRevenue() == revenue).toList();
    }

    /** What the sections of a side come to. */
    public CreditFigures total(boolean revenue) {
        return side(revenue).stream()
                .filter(row -> row.code() == null)
                .map(Row::figures)
                .reduce(CreditFigures.NONE, CreditFigures::plus);
    }

    /** The lines of expenditure that are committed above their credit. */
    public List<Row> overridden() {
        return rows.stream()
                .filter(row -> row.credit() != null && row.figures().isOverridden())
                .toList();
    }
}
