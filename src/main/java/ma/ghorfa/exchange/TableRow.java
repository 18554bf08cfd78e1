package ma.ghorfa.exchange;

import java.util.List;

/**
 * A row that is not empty.
 *
 * @param sheet the name of its sheet, empty for CSV
 * @param number as the spreadsheet counts, from 1, the header included
 * @param cells from the first column on, as many as there are
 */
public record TableRow(String sheet, long number, List<Cell> cells) {

    /** The cell of a column, a blank one beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : new Cell.Blank(new CellRef(number, column));
    }
}
