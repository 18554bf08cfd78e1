package ma.ghorfa.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a spreadsheet as the clipboard gives them: rows end with a line break, cells with a tab, and a cell with a
 * line break or a tab in it stands between quotation marks, those inside it doubled.
 */
public record PastedBlock(List<List<String>> rows) {

    public static PastedBlock of(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                boolean mark = c == '"';
                if (mark && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (mark) {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty() && closes(text, i)) {
                quoted = true;
            } else if (c == '\t') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return new PastedBlock(rows);
    }

    /** Whether a quotation mark is closed before a cell ends: a text may also begin with one that means itself. */
    private static boolean closes(String text, int opened) {
        for (int i = opened + 1; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (!doubled) {
                    return i + 1 == text.length() || "\t\r\n".indexOf(text.charAt(i + 1)) >= 0;
                }
                i++;
            }
        }
        return false;
    }
}
