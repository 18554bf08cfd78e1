package ma.ghorfa.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table that someone brings in, row by row, in memory that does not grow with the file. What the file is, its
 * content says and not its name. Opening reads the header. Everything that is wrong with the file as a whole, at opening
 * or at any later row, is a {@link RefusedTableException}; what is wrong with a cell is found by {@link Cells}.
 */
public abstract sealed class TableReader implements Closeable permits XlsxReader, CsvTableReader {

    private static final int COPY_BUFFER = 1 << 16;

    private final List<TableNote> notes = new ArrayList<>();
    private List<String> header = List.of();
    private @Nullable Path temporary;
    private @Nullable CellRef beyondHeader;

    TableReader() {}

    public static TableReader open(Path file) throws IOException {
        return open(file, TableOptions.NONE, TableLimits.USUAL);
    }

    /** Opens a file, which must stay as it is until the reader is closed. */
    public static TableReader open(Path file, TableOptions options, TableLimits limits) throws IOException {
        long size = Files.size(file);
        if (size > limits.fileBytes()) {
            throw tooLarge(limits);
        }
        TableReader reader =
                switch (FileKind.of(file)) {
                    case XLSX -> new XlsxReader(file, limits);
                    case CSV -> new CsvTableReader(file, options, limits);
                };
        try {
            reader.readHeader();
        } catch (IOException | RuntimeException e) {
            try (reader) {
                throw e;
            }
        }
        return reader;
    }

    /** Copies a stream to a temporary file first, which is deleted with the reader; it stops where the limit is passed. */
    public static TableReader open(InputStream in, TableOptions options, TableLimits limits) throws IOException {
        Path copy = Files.createTempFile("table", ".import");
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                byte[] buffer = new byte[COPY_BUFFER];
                long total = 0;
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    total += n;
                    if (total > limits.fileBytes()) {
                        throw tooLarge(limits);
                    }
                    out.write(buffer, 0, n);
                }
            }
            TableReader reader = open(copy, options, limits);
            reader.temporary = copy;
            return reader;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static RefusedTableException tooLarge(TableLimits limits) {
        return new RefusedTableException("exchange.file.tooLarge", limits.fileBytes() >> 20);
    }

    private void readHeader() throws IOException {
        TableRow row = nextRow();
        if (row == null) {
            throw new RefusedTableException("exchange.file.empty");
        }
        header = names(row);
        var seen = new HashSet<String>();
        for (String name : header) {
            if (!name.isEmpty() && !seen.add(name)) {
                note(TableNote.of("exchange.note.duplicateHeader", name));
            }
        }
    }

    /** The texts of a header, without the empty ones at its end. */
    static List<String> names(TableRow row) {
        var names = new ArrayList<String>();
        for (Cell cell : row.cells()) {
            if (cell instanceof Cell.Failed) {
                throw new RefusedTableException(
                        "exchange.header.unusable", cell.at().toString());
            }
            names.add(Cells.text(cell));
        }
        while (!names.isEmpty() && names.getLast().isEmpty()) {
            names.removeLast();
        }
        return List.copyOf(names);
    }

    public abstract TableFormat format();

    /** The names of the columns, in order, blanks trimmed; an empty one where the header has none. */
    public List<String> header() {
        return header;
    }

    /** The next row that is not empty, or null after the last. */
    public @Nullable TableRow next() throws IOException {
        TableRow row = nextRow();
        if (row != null && row.cells().size() > header.size() && beyondHeader == null) {
            for (Cell cell : row.cells().subList(header.size(), row.cells().size())) {
                if (!cell.isBlank()) {
                    beyondHeader = cell.at();
                    note(TableNote.of("exchange.note.beyondHeader", cell.at().toString()));
                    break;
                }
            }
        }
        return row;
    }

    /** The next row that is not empty, the header too; null after the last. */
    abstract @Nullable TableRow nextRow() throws IOException;

    /** How much of the file is read, between 0 and 1; an estimate for a progress bar. */
    public abstract double portion();

    /** What the reader of the file should know. Merged cells and formulas are known only after the last row. */
    public List<TableNote> notes() {
        return List.copyOf(notes);
    }

    final void note(TableNote note) {
        notes.add(note);
    }

    abstract void closeFile() throws IOException;

    @Override
    public void close() throws IOException {
        try {
            closeFile();
        } finally {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
