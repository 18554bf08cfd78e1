package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import java.util.Map;
import ma.ghorfa.budget.BudgetAttachments;
import ma.ghorfa.budget.BudgetTable;
import ma.ghorfa.budget.BudgetVersionId;
import ma.ghorfa.budget.CodeId;
import ma.ghorfa.budget.FileOwner;
import org.jspecify.annotations.Nullable;

/** The files of the lines of a version: how many each has, and the dialog with them. */
final class FileMark {

    private final BudgetAttachments files;
    private final FilesOf dialogs;
    private final BudgetVersionId version;
    private final boolean editable;
    private Map<CodeId, Integer> counts;

    private FileMark(BudgetAttachments files, FilesOf dialogs, BudgetVersionId version, boolean editable) {
        this.files = files;
        this.dialogs = dialogs;
        this.version = version;
        this.editable = editable;
        counts = files.onLines(version);
    }

    /** @param editable whether the reader may attach the first file of a line */
    static LineMark of(BudgetAttachments files, FilesOf dialogs, BudgetVersionId version, boolean editable) {
        var mark = new FileMark(files, dialogs, version, editable);
        return new LineMark("budgetPlan.files.ofLine", mark::words, mark::open);
    }

    private String words(LineRow row) {
        BudgetTable.@Nullable Line line = row.line();
        if (line == null || !line.leaf() || !line.stored()) {
            return "";
        }
        int count = counts.getOrDefault(line.code().id(), 0);
        return count > 0 ? t("budgetPlan.files.count", count) : editable ? t("budgetPlan.files.attach") : "";
    }

    private void open(LineRow row, Runnable changed) {
        BudgetTable.@Nullable Line line = row.line();
        if (line != null) {
            var owner = new FileOwner.OfLine(version, line.code().id());
            dialogs.open(row.title(), owner, () -> {
                counts = files.onLines(version);
                changed.run();
            });
        }
    }
}
