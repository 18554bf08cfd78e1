package ma.ghorfa.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import ma.ghorfa.i18n.Language;

/**
 * Writes a table as a workbook or as CSV while its rows are read, in memory that does not grow with them. What it writes,
 * {@link TableReader} and {@link Cells} read back to the same values.
 *
 * @param <R> the row
 */
public final class TableWriter<R> {

    /** Rows of a sheet of Excel, the header included. */
    static final int SHEET_ROWS = 1_048_576;

    private static final int SHEET_COLUMNS = 16_384;
    private static final int REPORT_EVERY = 1_000;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private final TableFormat format;
    private final Language language;
    private final String title;
    private final List<TableColumn<R>> columns;
    private final int sheetRows;
    private final List<Further<?>> further = new ArrayList<>();

    /** Another table of the same workbook. */
    private record Further<T>(TableWriter<T> writer, List<T> rows) {

        void write(Sink sink) throws IOException {
            sink.table(writer.title, writer.columns);
            for (T row : rows) {
                writer.row(sink, row);
            }
        }
    }

    /**
     * @param locale the reader's: it decides on the direction of the sheet and on the separators of CSV
     * @param title the name of the sheet
     */
    public TableWriter(TableFormat format, Locale locale, String title, List<TableColumn<R>> columns) {
        this(format, locale, title, columns, SHEET_ROWS);
    }

    TableWriter(TableFormat format, Locale locale, String title, List<TableColumn<R>> columns, int sheetRows) {
        if (columns.isEmpty() || columns.size() > SHEET_COLUMNS) {
            throw new IllegalArgumentException("columns: " + columns.size());
        }
        this.format = format;
        this.language = Language.of(locale);
        this.title = title;
        this.columns = List.copyOf(columns);
        this.sheetRows = sheetRows;
    }

    /** Writes another table behind this one, on a sheet of its own; CSV has no room for it. */
    public <T> TableWriter<R> followedBy(TableWriter<T> other, List<T> rows) {
        if (format != TableFormat.XLSX) {
            throw new IllegalStateException("A file of " + format + " holds one table");
        }
        further.add(new Further<>(other, List.copyOf(rows)));
        return this;
    }

    /**
     * Writes the rows to a stream, which stays open.
     *
     * @throws CancelledTableException if the progress said so or the thread was interrupted; what the stream then holds
     *     is of no use
     */
    public TableWritten write(OutputStream out, Iterator<? extends R> rows, TableProgress progress) throws IOException {
        try (Sink sink = format == TableFormat.XLSX
                ? new XlsxSink(out, title, columns, language.isRightToLeft(), sheetRows)
                : new CsvSink(out, columns, language != Language.EN)) {
            if (rows instanceof Stamped stamped) {
                sink.stamp(stamped.stamp());
            }
            long count = 0;
            while (rows.hasNext()) {
                if (count % REPORT_EVERY == 0
                        && (!progress.goesOn(count) || Thread.currentThread().isInterrupted())) {
                    throw new CancelledTableException();
                }
                row(sink, rows.next());
                count++;
            }
            if (!progress.goesOn(count)) {
                throw new CancelledTableException();
            }
            for (Further<?> table : further) {
                table.write(sink);
            }
            sink.finish();
            return new TableWritten(count, sink.sheets(), sink.shortened, sink.replaced);
        }
    }

    private void row(Sink sink, R row) throws IOException {
        sink.beginRow();
        for (int c = 0; c < columns.size(); c++) {
            TableColumn<R> column = columns.get(c);
            Object value = column.valueOf(row);
            if (value != null) {
                sink.cell(c, column.kind(), column.decimals(), value);
            } else {
                sink.blank(c);
            }
        }
        sink.endRow();
    }

    /** As {@link #write(OutputStream, Iterator, TableProgress)}; the stream of rows is closed at the end. */
    public TableWritten write(OutputStream out, Stream<? extends R> rows, TableProgress progress) throws IOException {
        try (rows) {
            return write(out, rows.iterator(), progress);
        }
    }

    /** Writes a file that is there whole or not at all: a cancelled or failed export leaves nothing behind. */
    public TableWritten write(Path file, Iterator<? extends R> rows, TableProgress progress) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path partial = Files.createTempFile(folder, "export", ".partial");
        try {
            TableWritten written;
            try (OutputStream out = Files.newOutputStream(partial)) {
                written = write(out, rows, progress);
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** Where cells go; rows come one after the other. */
    abstract static sealed class Sink implements AutoCloseable permits XlsxSink, CsvSink {

        long shortened;
        long replaced;

        /** Keeps who takes the rows out, where the format has a place for it. */
        abstract void stamp(String stamp);

        /** Begins another table. */
        void table(String title, List<? extends TableColumn<?>> columns) throws IOException {
            throw new IllegalStateException("No room for " + title + " with its " + columns.size() + " columns");
        }

        abstract void beginRow() throws IOException;

        /** @param value of the type that belongs to the kind */
        abstract void cell(int column, TableColumn.Kind kind, int decimals, Object value) throws IOException;

        abstract void blank(int column) throws IOException;

        abstract void endRow() throws IOException;

        abstract void finish() throws IOException;

        abstract int sheets();

        /** Lets go of what is held, whether the table was finished or not. */
        @Override
        public void close() throws IOException {}

        String fitting(String text) {
            String fits = CellText.shortened(text);
            if (fits.length() != text.length()) {
                shortened++;
            }
            return fits;
        }

        static String iso(Object dateOrDateTime) {
            if (dateOrDateTime instanceof LocalDateTime time) {
                LocalDateTime millis = time.truncatedTo(ChronoUnit.MILLIS);
                return (millis.equals(millis.truncatedTo(ChronoUnit.SECONDS)) ? SECONDS : MILLIS).format(millis);
            }
            return ((LocalDate) dateOrDateTime).toString();
        }
    }

    /** A name that Excel takes for a sheet; {@code number} from 2 on tells the sheets of one table apart. */
    static String sheetName(String title, int number) {
        String suffix = number == 1 ? "" : " (" + number + ")";
        String clean = CellText.wellFormed(title)
                .replaceAll("[\\p{Cntrl}\\uFFFD\\uFFFE\\uFFFF]", "")
                .replaceAll("[/\\\\?*\\[\\]:]", "-")
                .replaceAll("^'+|'+$", "")
                .strip();
        int end = Math.min(clean.length(), 31 - suffix.length());
        if (end < clean.length() && end > 0 && Character.isHighSurrogate(clean.charAt(end - 1))) {
            end--;
        }
        String name = clean.substring(0, end).strip().replaceAll("'+$", "");
        return (name.isEmpty() || "history".equalsIgnoreCase(name) ? "Ghorfa" : name) + suffix;
    }
}
