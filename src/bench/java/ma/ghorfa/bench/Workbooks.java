package ma.ghorfa.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.ghorfa.bench.People.Person;
import ma.ghorfa.exchange.Cell;
import ma.ghorfa.exchange.TableColumn;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.exchange.TableProgress;
import ma.ghorfa.exchange.TableReader;
import ma.ghorfa.exchange.TableRow;
import ma.ghorfa.exchange.TableWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.util.FileSystemUtils;

/**
 * A hundred thousand people out to a workbook and to CSV and in again, in a Java process with 256 MB. The probe for
 * workbooks is fastexcel alone, for writing and for reading, with the same cells; portal and probe take turns.
 */
final class Workbooks implements Benchmark {

    private static final int ROWS = 100_000;
    private static final int RUNS = 5;
    private static final String HEAP = "-Xmx256m";

    private static final List<TableColumn<Person>> COLUMNS = List.of(
            TableColumn.text("الاسم", person -> person.name().ar()),
            TableColumn.text("Nom", person -> person.name().fr()),
            TableColumn.code("CIN", Person::cin),
            TableColumn.code("NIA", Person::nia),
            TableColumn.date("Né(e) le", Person::born),
            TableColumn.text("Province", Person::province),
            TableColumn.text("Commune", person -> person.commune().fr()),
            TableColumn.text("Métier", Person::craft),
            TableColumn.whole("Depuis", person -> (long) person.since()),
            TableColumn.date("Inscrit(e) le", Person::registeredOn));

    @Override
    public String name() {
        return "workbooks";
    }

    @Override
    public void run(Table table) throws Exception {
        table.addAll(OwnProcess.measure(Workbooks.class, HEAP));
    }

    /** The process with the small heap. */
    public static void main(String[] args) throws Exception {
        var table = new Table();
        measure(table);
        OwnProcess.hand(table);
    }

    private static void measure(Table table) throws IOException {
        Path folder = Files.createTempDirectory("ghorfa-workbooks");
        try {
            Path mine = folder.resolve("mine.xlsx");
            Path bare = folder.resolve("bare.xlsx");
            Path csv = folder.resolve("mine.csv");
            var out = new double[RUNS];
            var bareOut = new double[RUNS];
            var in = new double[RUNS];
            var bareIn = new double[RUNS];
            var csvOut = new double[RUNS];
            var csvIn = new double[RUNS];
            for (int run = -1; run < RUNS; run++) {
                double[] seconds = {
                    seconds(() -> write(TableFormat.XLSX, mine)),
                    seconds(() -> writeBare(bare)),
                    seconds(() -> read(mine)),
                    seconds(() -> readBare(mine)),
                    seconds(() -> write(TableFormat.CSV, csv)),
                    seconds(() -> read(csv))
                };
                if (run >= 0) {
                    out[run] = seconds[0];
                    bareOut[run] = seconds[1];
                    in[run] = seconds[2];
                    bareIn[run] = seconds[3];
                    csvOut[run] = seconds[4];
                    csvIn[run] = seconds[5];
                }
            }
            table.add("100,000 rows to XLSX, " + HEAP, "s", out);
            table.add("probe: the same with fastexcel alone", "s", bareOut);
            table.add("speed of writing, part of fastexcel's", "", Table.ratios(bareOut, out));
            table.add("100,000 rows from XLSX, " + HEAP, "s", in);
            table.add("probe: the same with fastexcel's reader alone", "s", bareIn);
            table.add("speed of reading, part of fastexcel's", "", Table.ratios(bareIn, in));
            table.add("100,000 rows to CSV, " + HEAP, "s", csvOut);
            table.add("100,000 rows from CSV, " + HEAP, "s", csvIn);
            table.add("most heap used by it", "MB", OwnProcess.heapPeak() / 1e6);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private interface Work {
        long rows() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        long rows = work.rows();
        if (rows != ROWS) {
            throw new IllegalStateException(rows + " rows instead of " + ROWS);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static Stream<Person> people() {
        var people = new People(RegisterFiles.SEED);
        return IntStream.range(0, ROWS).mapToObj(people::person);
    }

    private static long write(TableFormat format, Path file) throws IOException {
        try (Stream<Person> people = people()) {
            return new TableWriter<>(format, Locale.FRENCH, "Registre", COLUMNS)
                    .write(file, people.iterator(), TableProgress.UNHEARD)
                    .rows();
        }
    }

    private static long read(Path file) throws IOException {
        try (TableReader reader = TableReader.open(file)) {
            long rows = 0;
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                rows += row.cell(0) instanceof Cell.Blank ? 0 : 1;
            }
            return rows;
        }
    }

    private static long writeBare(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "Ghorfa", "1.0");
                Stream<Person> people = people()) {
            Worksheet sheet = workbook.newWorksheet("Registre");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.inlineString(0, column, COLUMNS.get(column).header());
            }
            int row = 1;
            for (Person person : (Iterable<Person>) people::iterator) {
                bare(sheet, row, person);
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
                row++;
            }
            sheet.finish();
            return row - 1L;
        }
    }

    private static void bare(Worksheet sheet, int row, Person person) {
        sheet.inlineString(row, 0, person.name().ar());
        sheet.inlineString(row, 1, person.name().fr());
        sheet.inlineString(row, 2, person.cin());
        sheet.inlineString(row, 3, person.nia());
        day(sheet, row, 4, person.born());
        sheet.inlineString(row, 5, person.province());
        sheet.inlineString(row, 6, person.commune().fr());
        sheet.inlineString(row, 7, person.craft());
        sheet.value(row, 8, person.since());
        day(sheet, row, 9, person.registeredOn());
    }

    private static void day(Worksheet sheet, int row, int column, @org.jspecify.annotations.Nullable LocalDate day) {
        if (day != null) {
            sheet.value(row, column, day);
        }
    }

    private static long readBare(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.filter(row -> row.getOptionalCell(0).isPresent()).count() - 1;
        }
    }
}
