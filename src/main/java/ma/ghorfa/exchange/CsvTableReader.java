package ma.ghorfa.exchange;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** CSV: one table without types, every cell of it a text. */
final class CsvTableReader extends TableReader {

    private static final int SAMPLE = 1 << 16;
    private static final int SEPARATOR_LINE = 5;

    private final TableLimits limits;
    private final long size;
    private final Counted bytes;
    private final CsvReader<List<Cell>> csv;
    private final CloseableIterator<List<Cell>> records;
    private final Records handler;
    private long row;
    private long rows;

    CsvTableReader(Path file, TableOptions options, TableLimits limits) throws IOException {
        this.limits = limits;
        this.size = Math.max(1, Files.size(file));
        CsvEncoding encoding = CsvEncoding.of(file, options.charset());
        if (encoding.guessed()) {
            note(TableNote.of("exchange.note.encoding", encoding.charset().name()));
        }
        String sample;
        try (Reader in = decoded(new Counted(Files.newInputStream(file)), encoding)) {
            sample = sample(in);
        }
        boolean named = CsvSeparator.namesIt(sample);
        char separator = CsvSeparator.of(sample);
        this.bytes = new Counted(Files.newInputStream(file));
        Reader in = decoded(bytes, encoding);
        if (named) {
            skipLine(in);
        }
        this.handler = new Records();
        this.csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                // The buffer holds one cell, its quotation marks doubled.
                .maxBufferSize(Math.max(1 << 16, limits.cellLength() * 4))
                .build(handler, in);
        this.records = csv.iterator();
    }

    private static Reader decoded(Counted in, CsvEncoding encoding) throws IOException {
        in.skipNBytes(encoding.mark());
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        encoding.charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                SAMPLE);
    }

    private static String sample(Reader in) throws IOException {
        var buffer = new char[SAMPLE];
        int length = 0;
        try {
            while (length < SAMPLE) {
                int n = in.read(buffer, length, SAMPLE - length);
                if (n < 0) {
                    break;
                }
                length += n;
            }
        } catch (CharacterCodingException e) {
            throw new RefusedTableException("exchange.csv.encoding");
        }
        return new String(buffer, 0, length);
    }

    private static void skipLine(Reader in) throws IOException {
        in.skip(SEPARATOR_LINE);
        in.mark(2);
        int c = in.read();
        if (c == '\r') {
            in.mark(1);
            c = in.read();
        }
        if (c != '\n') {
            in.reset();
        }
    }

    @Override
    @Nullable
    TableRow nextRow() throws IOException {
        try {
            while (records.hasNext()) {
                List<Cell> cells = records.next();
                row++;
                for (Cell cell : cells) {
                    if (!cell.isBlank()) {
                        if (++rows > limits.rows()) {
                            throw new RefusedTableException("exchange.file.tooManyRows", limits.rows());
                        }
                        return new TableRow("", row, cells);
                    }
                }
            }
            return null;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RefusedTableException own) {
                throw own;
            }
            if (e.getCause() instanceof IOException failed) {
                throw refused(failed);
            }
            throw new RefusedTableException("exchange.csv.quotes", handler.line(), limits.cellLength());
        } catch (UncheckedIOException e) {
            throw refused(Objects.requireNonNull(e.getCause()));
        }
    }

    private IOException refused(IOException e) {
        if (e instanceof CharacterCodingException) {
            throw new RefusedTableException("exchange.csv.encoding");
        }
        return e;
    }

    @Override
    public TableFormat format() {
        return TableFormat.CSV;
    }

    @Override
    public double portion() {
        return Math.min(1, (double) bytes.count / size);
    }

    @Override
    void closeFile() throws IOException {
        csv.close();
    }

    /** Makes cells of the characters that the parser finds, and refuses what passes a limit before it is kept. */
    private final class Records extends AbstractBaseCsvCallbackHandler<List<Cell>> {

        private List<Cell> cells = new ArrayList<>();
        private int fields;

        long line() {
            return getStartingLineNumber();
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = new ArrayList<>();
            fields = 0;
        }

        @Override
        protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
            int column = fields++;
            if (len > limits.cellLength() + 1) {
                throw new RefusedTableException("exchange.csv.longText", row + 1, limits.cellLength());
            }
            if (len == 0) {
                // Thousands of separators at the end of a line are no columns, unless something stands behind them.
                return;
            }
            if (column >= limits.columns()) {
                throw new RefusedTableException("exchange.file.tooManyColumns", limits.columns());
            }
            for (int c = cells.size(); c < column; c++) {
                cells.add(new Cell.Blank(new CellRef(row + 1, c)));
            }
            String text = CellText.unguarded(new String(buf, offset, len));
            cells.add(Cell.typed(new CellRef(row + 1, column), text));
        }

        @Override
        protected List<Cell> buildRecord() {
            return cells;
        }
    }

    /** Knows how many bytes were read. */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count += Math.max(n, 0);
            return n;
        }
    }
}
