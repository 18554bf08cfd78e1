package ma.ghorfa.exchange;

/**
 * How large a table may be before it is refused. All of it is checked while the file streams.
 *
 * @param fileBytes of the file as it was sent
 * @param inflatedBytes of what is unpacked from a workbook, all parts together
 * @param ratio how many times larger than packed a part may be, once {@value #RATIO_FROM} bytes of it were unpacked
 * @param parts entries in the package
 * @param rows of all sheets read, headers included
 * @param columns with a value in them
 * @param cellLength UTF-16 units in a cell
 * @param textBytes of all shared texts of a workbook, which have to be kept in memory
 */
public record TableLimits(
        long fileBytes,
        long inflatedBytes,
        int ratio,
        int parts,
        long rows,
        int columns,
        int cellLength,
        int textBytes) {

    static final int RATIO_FROM = 4 << 20;

    public static final TableLimits USUAL =
            new TableLimits(256L << 20, 2L << 30, 100, 2_000, 3_000_000, 500, CellText.MAX_LENGTH, 128 << 20);

    public TableLimits withFileBytes(long limit) {
        return new TableLimits(limit, inflatedBytes, ratio, parts, rows, columns, cellLength, textBytes);
    }

    public TableLimits withRows(long limit) {
        return new TableLimits(fileBytes, inflatedBytes, ratio, parts, limit, columns, cellLength, textBytes);
    }

    public TableLimits withColumns(int limit) {
        return new TableLimits(fileBytes, inflatedBytes, ratio, parts, rows, limit, cellLength, textBytes);
    }
}
