package ma.ghorfa.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook through fastexcel. Rows are handed over in blocks, so that the style of a column is looked up once a block
 * and not once a cell. Texts are inline: a table of shared strings would have to stay in memory until the end. Every text
 * cell has the format {@code @}, so that a text which looks like a formula stays one when someone edits it.
 */
final class XlsxSink extends TableWriter.Sink {

    private static final int BLOCK = 256;
    private static final int MAX_DIGITS = 15;
    private static final int MIN_WIDTH = 10;
    private static final int MAX_WIDTH = 60;

    private final Workbook workbook;
    private String title;
    private List<? extends TableColumn<?>> columns;
    private final boolean rightToLeft;
    private final int sheetRows;
    private int[] widths;

    private @Nullable Worksheet sheet;
    private int sheets;
    private int sheetsOfTable;
    private int row;
    private int blockStart;

    XlsxSink(
            OutputStream out,
            String title,
            List<? extends TableColumn<?>> columns,
            boolean rightToLeft,
            int sheetRows) {
        this.workbook = new Workbook(out, "Ghorfa", "1.0");
        this.title = title;
        this.columns = columns;
        this.rightToLeft = rightToLeft;
        this.sheetRows = sheetRows;
        this.widths = new int[columns.size()];
    }

    private Worksheet sheet() throws IOException {
        Worksheet current = sheet;
        if (current != null && row == sheetRows) {
            endSheet(current);
            current = null;
        }
        if (current == null) {
            current = workbook.newWorksheet(TableWriter.sheetName(title, ++sheetsOfTable));
            sheets++;
            if (rightToLeft) {
                current.rightToLeft();
            }
            current.freezePane(0, 1);
            current.repeatRows(0);
            for (int c = 0; c < columns.size(); c++) {
                String header = fitting(columns.get(c).header());
                text(current, 0, c, header);
                widths[c] = Math.max(widths[c], header.length());
            }
            current.range(0, 0, 0, columns.size() - 1)
                    .style()
                    .bold()
                    .format("@")
                    .fillColor("E7EFEA")
                    .wrapText(true)
                    .verticalAlignment("center")
                    .set();
            sheet = current;
            row = 1;
            blockStart = 1;
        }
        return current;
    }

    @Override
    void stamp(String stamp) {
        workbook.properties().setDescription(stamp);
    }

    @Override
    void table(String next, List<? extends TableColumn<?>> itsColumns) throws IOException {
        endSheet(sheet());
        sheet = null;
        sheetsOfTable = 0;
        title = next;
        columns = itsColumns;
        widths = new int[itsColumns.size()];
    }

    @Override
    void beginRow() throws IOException {
        sheet();
    }

    @Override
    void cell(int column, TableColumn.Kind kind, int decimals, Object value) throws IOException {
        Worksheet current = sheet();
        switch (value) {
            case String text -> {
                if (!text.isEmpty()) {
                    text(current, row, column, fitting(text));
                }
            }
            case Long number -> {
                if (Math.abs(number) < 1_000_000_000_000_000L && number != Long.MIN_VALUE) {
                    current.value(row, column, number);
                    measure(column, String.valueOf(number).length());
                } else {
                    text(current, row, column, String.valueOf(number));
                }
            }
            case BigDecimal number -> {
                if (number.stripTrailingZeros().precision() <= MAX_DIGITS && number.scale() <= MAX_DIGITS) {
                    current.value(row, column, number);
                    int whole = number.precision() - number.scale();
                    measure(column, whole + whole / 3 + decimals + 1);
                } else {
                    text(current, row, column, number.toPlainString());
                }
            }
            case LocalDate date -> {
                if (date.isBefore(ExcelDates.FIRST) || date.getYear() > 9999) {
                    text(current, row, column, iso(date));
                } else {
                    current.value(row, column, date);
                }
            }
            case LocalDateTime time -> {
                if (time.toLocalDate().isBefore(ExcelDates.FIRST) || time.getYear() > 9999) {
                    text(current, row, column, iso(time));
                } else {
                    current.value(row, column, time);
                }
            }
            default -> throw new IllegalArgumentException(kind + ": " + value.getClass());
        }
    }

    @Override
    void blank(int column) {
        // The style of the column is given to the whole block.
    }

    private void text(Worksheet current, int at, int column, String text) {
        String safe = CellText.toXml(text);
        if (CellText.hasBlankEdge(safe)) {
            current.inlineString(at, column, RichText.builder().run(safe).end().build());
        } else {
            current.inlineString(at, column, safe);
        }
        measure(column, text.length());
    }

    /** Only the first block decides on the widths: they stand in front of the rows. */
    private void measure(int column, int length) {
        if (blockStart <= 1) {
            widths[column] = Math.max(widths[column], length);
        }
    }

    @Override
    void endRow() throws IOException {
        row++;
        if (row - blockStart >= BLOCK) {
            endBlock(sheet());
        }
    }

    private void endBlock(Worksheet current) throws IOException {
        if (row > blockStart) {
            for (int c = 0; c < columns.size(); c++) {
                current.range(blockStart, c, row - 1, c)
                        .style()
                        .format(format(columns.get(c)))
                        .set();
            }
        }
        if (blockStart == 1) {
            for (int c = 0; c < columns.size(); c++) {
                current.width(c, width(c));
            }
        }
        current.flush();
        blockStart = row;
    }

    private int width(int column) {
        TableColumn<?> of = columns.get(column);
        if (of.width() > 0) {
            return Math.max(of.width(), Math.min(MAX_WIDTH, of.header().length() + 2));
        }
        int least =
                switch (of.kind()) {
                    case DATE -> 12;
                    case DATE_TIME -> 18;
                    case TEXT, WHOLE, DECIMAL -> MIN_WIDTH;
                };
        return Math.clamp(widths[column] + 2L, least, MAX_WIDTH);
    }

    private static String format(TableColumn<?> column) {
        return switch (column.kind()) {
            case TEXT -> "@";
            case WHOLE -> "0";
            case DECIMAL -> column.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(column.decimals());
            case DATE -> "dd/mm/yyyy";
            case DATE_TIME -> "dd/mm/yyyy hh:mm";
        };
    }

    private void endSheet(Worksheet current) throws IOException {
        endBlock(current);
        current.close();
    }

    @Override
    void finish() throws IOException {
        endSheet(sheet());
        workbook.finish();
    }

    @Override
    int sheets() {
        return sheets;
    }
}
