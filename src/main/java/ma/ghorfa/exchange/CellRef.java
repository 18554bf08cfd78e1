package ma.ghorfa.exchange;

/**
 * Where a cell is, as people name it.
 *
 * @param row from 1, as the spreadsheet counts, the header included
 * @param column from 0
 */
public record CellRef(long row, int column) {

    /** B7. */
    @Override
    public String toString() {
        return letters(column) + row;
    }

    /** The name of a column: A, B, … Z, AA. */
    public static String letters(int column) {
        var name = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            name.append((char) ('A' + c % 26));
        }
        return name.reverse().toString();
    }
}
