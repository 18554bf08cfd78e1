package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.BudgetSection;
import ma.ghorfa.budget.BudgetTable;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of a budget as it is drawn: a section, or a code below it.
 *
 * @param id stays when the table is read anew
 * @param depth 0 for a section
 * @param leaf whether an amount is entered here
 * @param base the amount to compare with; null where there is none
 * @param line null for a section
 */
record LineRow(
        String id,
        BudgetSection section,
        int depth,
        boolean leaf,
        String code,
        String name,
        BudgetTable.Past past,
        Money amount,
        @Nullable Money base,
        BudgetTable.@Nullable Line line) {

    /** The rows of a table, each section before its chapters. */
    static List<LineRow> of(BudgetTable table) {
        var rows = new ArrayList<LineRow>();
        @Nullable BudgetSection open = null;
        for (BudgetTable.Line line : table.lines()) {
            BudgetSection section = line.code().section();
            if (section != open) {
                rows.add(section(table, section));
                open = section;
            }
            rows.add(new LineRow(
                    line.code().id() + (line.former() ? "-former" : ""),
                    section,
                    line.depth() + 1,
                    line.leaf(),
                    line.code().code(),
                    line.former()
                            ? t(
                                    "budgetUi.line.former",
                                    BudgetWords.in(line.code().name()))
                            : BudgetWords.in(line.code().name()),
                    line.past(),
                    line.amount(),
                    line.base(),
                    line));
        }
        return List.copyOf(rows);
    }

    private static LineRow section(BudgetTable table, BudgetSection section) {
        BudgetTable.Past past = BudgetTable.Past.NONE;
        @Nullable Money base = null;
        for (BudgetTable.Line line : table.lines()) {
            if (line.depth() == 0 && line.code().section() == section) {
                past = past.plus(line.past());
                @Nullable Money part = line.base();
                if (part != null) {
                    base = base == null ? part : base.plus(part);
                }
            }
        }
        return new LineRow(
                section.name(),
                section,
                0,
                false,
                "",
                BudgetWords.section(section),
                past,
                table.totals().of(section),
                base,
                null);
    }

    /** What it is called where only one line of text is shown. */
    String title() {
        return code.isEmpty() ? name : code + " " + name;
    }

    /** Whether it carried amounts the year before and does no more. */
    boolean isFormer() {
        return line != null && line.former();
    }

    /** Whether it is added up from the rows below it. */
    boolean isSum() {
        return line == null || line.isSum();
    }

    /** Whether something was ever entered here, or below it. */
    boolean isEntered() {
        BudgetTable.@Nullable Line own = line;
        return own == null || own.isEntered();
    }

    /** How the amount differs from the one to compare with; null where there is none. */
    @Nullable
    Money change() {
        @Nullable Money before = base;
        return before == null ? null : amount.minus(before);
    }

    Money changeFromLastYear() {
        return amount.minus(past.voted());
    }

    /** The leaves below a row; a leaf itself where it is one. */
    static List<LineRow> leavesOf(List<LineRow> rows, LineRow top) {
        if (top.leaf()) {
            return List.of(top);
        }
        return below(rows, top).stream().filter(LineRow::leaf).toList();
    }

    private static List<LineRow> below(List<LineRow> rows, LineRow top) {
        int first = rows.indexOf(top) + 1;
        int end = first;
        while (end < rows.size() && rows.get(end).depth() > top.depth()) {
            end++;
        }
        return rows.subList(first, end);
    }

    /** Without what is below the rows that are shut. */
    static List<LineRow> unfolded(List<LineRow> rows, Set<String> shut) {
        var seen = new ArrayList<LineRow>();
        int hiddenBelow = Integer.MAX_VALUE;
        for (LineRow row : rows) {
            if (row.depth() > hiddenBelow) {
                continue;
            }
            seen.add(row);
            hiddenBelow = shut.contains(row.id()) ? row.depth() : Integer.MAX_VALUE;
        }
        return seen;
    }

    /** The rows that are looked for, what is below them, and the way from the section down to each. */
    static List<LineRow> found(List<LineRow> rows, SearchQuery asked) {
        var kept = new HashSet<String>();
        var way = new ArrayList<LineRow>();
        int foundAt = Integer.MAX_VALUE;
        for (LineRow row : rows) {
            while (!way.isEmpty() && way.getLast().depth() >= row.depth()) {
                way.removeLast();
            }
            if (row.depth() <= foundAt) {
                foundAt = asked.finds(row.searched()) ? row.depth() : Integer.MAX_VALUE;
            }
            if (foundAt != Integer.MAX_VALUE) {
                way.forEach(above -> kept.add(above.id()));
                kept.add(row.id());
            }
            way.add(row);
        }
        return rows.stream().filter(row -> kept.contains(row.id())).toList();
    }

    private String searched() {
        BudgetTable.@Nullable Line own = line;
        return own == null
                ? SearchKey.of(name)
                : SearchKey.of(
                        code + ' ' + own.code().name().ar(), own.code().name().fr());
    }
}
