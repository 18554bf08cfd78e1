package ma.ghorfa.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        Map<CodeId, CreditFigures> sums = new HashMap<>();
        Map<BudgetSection, CreditFigures> sections = new EnumMap<>(BudgetSection.class);
        for (CreditRow credit : credits) {
            known.put(credit.code().id(), credit.code());
            own.put(credit.code().id(), credit);
            sections.merge(credit.code().section(), credit.figures(), CreditFigures::plus);
            Set<CodeId> seen = new HashSet<>();
            CodeRow code = credit.code();
            while (code != null && seen.add(code.id())) {
                sums.merge(code.id(), credit.figures(), CreditFigures::plus);
                code = code.parent() == null ? null : known.get(code.parent());
            }
        }
        Map<BudgetSection, List<CodeRow>> shown = known.values().stream()
                .filter(code -> sums.containsKey(code.id()))
                .sorted(Comparator.comparing(CodeRow::code))
                .collect(Collectors.groupingBy(CodeRow::section));
        List<Row> rows = new ArrayList<>();
        Arrays.stream(BudgetSection.values()).filter(sections::containsKey).forEach(section -> {
            rows.add(new Row(section, null, 0, null, sections.getOrDefault(section, CreditFigures.NONE)));
            shown.getOrDefault(section, List.of())
                    .forEach(code -> rows.add(new Row(
                            section,
                            code,
                            depth(code, known),
                            own.get(code.id()),
                            sums.getOrDefault(code.id(), CreditFigures.NONE))));
        });
        return new CreditTable(List.copyOf(rows));
    }

    private static int depth(CodeRow code, Map<CodeId, CodeRow> known) {
        int depth = 1;
        CodeRow above = code.parent() == null ? null : known.get(code.parent());
        while (above != null && depth < CodeLevel.values().length) {
            depth++;
            above = above.parent() == null ? null : known.get(above.parent());
        }
        return depth;
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
                .filter(row ->
                        row.credit() != null && row.figures().overridden().isPositive())
                .toList();
    }
}
