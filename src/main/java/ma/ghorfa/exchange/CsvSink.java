package ma.ghorfa.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * CSV through FastCSV: UTF-8 with a byte order mark, which Excel needs, CRLF, and, where the decimal separator is a comma,
 * the semicolon between cells. Days are written in ISO form, which every Excel takes for a day.
 */
final class CsvSink extends TableWriter.Sink {

    /** With three decimals and no group "1,234" could be read both ways; a fourth decimal leaves one. */
    private static final int AMBIGUOUS_DECIMALS = 3;

    private final Writer out;
    private final CsvWriter csv;
    private final String[] cells;
    private final boolean decimalComma;

    CsvSink(OutputStream out, List<? extends TableColumn<?>> columns, boolean decimalComma) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.decimalComma = decimalComma;
        this.cells = new String[columns.size()];
        this.out.write('\uFEFF');
        this.csv = CsvWriter.builder()
                .fieldSeparator(decimalComma ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(this.out);
        beginRow();
        for (int c = 0; c < cells.length; c++) {
            cells[c] = text(columns.get(c).header());
        }
        endRow();
    }

    @Override
    void stamp(String stamp) {
        // A line of it would be read back as a row.
    }

    @Override
    void beginRow() {
        Arrays.fill(cells, "");
    }

    @Override
    void cell(int column, TableColumn.Kind kind, int decimals, Object value) {
        cells[column] = switch (value) {
            case String text -> text(text);
            case Long number -> number.toString();
            case BigDecimal number -> decimal(number, decimals);
            default -> iso(value);
        };
    }

    private String text(String text) {
        String fits = fitting(text);
        String whole = CellText.wellFormed(fits);
        if (!whole.equals(fits)) {
            replaced++;
        }
        return CellText.guarded(whole);
    }

    private String decimal(BigDecimal number, int decimals) {
        BigDecimal shown = number.scale() < decimals ? number.setScale(decimals) : number;
        if (shown.scale() == AMBIGUOUS_DECIMALS) {
            shown = shown.setScale(AMBIGUOUS_DECIMALS + 1);
        }
        String plain = shown.toPlainString();
        return decimalComma ? plain.replace('.', ',') : plain;
    }

    @Override
    void blank(int column) {
        cells[column] = "";
    }

    @Override
    void endRow() throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    void finish() throws IOException {
        csv.flush();
        out.flush();
    }

    @Override
    int sheets() {
        return 1;
    }
}
