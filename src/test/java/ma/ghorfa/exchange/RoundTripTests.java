package ma.ghorfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import ma.ghorfa.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is read back to the same values, whatever they are. */
class RoundTripTests {

    private static final Locale ARABIC = Language.AR.locale();
    private static final String[] PIECES = {
        "=1+1",
        "+212",
        "-5",
        "@SUM(A1)",
        "\t=x",
        "\r",
        "\n",
        "\r\n",
        "'",
        "''=",
        " =2",
        "\u00A0=3",
        "\u200F=4",
        "＝5",
        "\"",
        "\"\"",
        ";",
        ",",
        "|",
        "a",
        "Z9",
        "é",
        "œuvre",
        "حرفي",
        "الرباط",
        "عَبْدُ",
        "ﻻ",
        "\u202Eabc\u202C",
        "\u2066x\u2069",
        "\uFEFF",
        "_x0041_",
        "_x005F_",
        "_x",
        "\u0001",
        "\u001F",
        "\u007F",
        "\u0085",
        "\u2028",
        "😀",
        "𐤀",
        "\uFFFE",
        "\uFFFF",
        "<b>",
        "&amp;",
        "]]>",
        "<![CDATA[",
        " ",
        "  ",
        "007",
        "1,234",
        "2025-06-31",
        "TRUE",
        "1E5",
        "sep=;",
        "#N/A",
        "%",
        "\\",
        "\0"
    };
    private static final String[] HALVES = {"\uD800", "\uDC00", "x\uDBFF"};

    enum Status {
        VALID,
        LOST
    }

    record Line(
            @Nullable String text,
            @Nullable String code,
            @Nullable Long whole,
            @Nullable BigDecimal money,
            @Nullable BigDecimal decimal,
            @Nullable LocalDate date,
            @Nullable Instant instant,
            @Nullable Status status) {}

    private static final Map<Status, String> WORDS = Map.of(Status.VALID, "صالحة", Status.LOST, "ضائعة");

    private static List<TableColumn<Line>> columns() {
        return List.of(
                TableColumn.text("=العنوان", Line::text),
                TableColumn.code("الرقم", Line::code),
                TableColumn.whole("العدد", Line::whole),
                TableColumn.money("المبلغ", Line::money),
                TableColumn.decimal("المعامل", 3, Line::decimal),
                TableColumn.date("التاريخ", Line::date),
                TableColumn.dateTime("الساعة", Line::instant),
                TableColumn.words("الحالة", Line::status, status -> Objects.requireNonNull(WORDS.get(status))));
    }

    private static <T> @Nullable T sometimes(Random random, T value) {
        return random.nextInt(6) == 0 ? null : value;
    }

    private static String text(Random random, boolean halves) {
        var text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        if (halves && random.nextInt(10) == 0) {
            text.append(HALVES[random.nextInt(HALVES.length)]);
        }
        return text.toString();
    }

    private static Line line(Random random, boolean halves) {
        long seconds = random.nextLong(-2_000_000_000L, 4_000_000_000L);
        return new Line(
                sometimes(random, text(random, halves)),
                sometimes(random, "00" + random.nextInt(1_000_000)),
                sometimes(random, random.nextBoolean() ? random.nextLong() : random.nextInt(-5000, 5000)),
                sometimes(random, BigDecimal.valueOf(random.nextLong(-10_000_000_000L, 10_000_000_000L), 2)),
                sometimes(random, BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), random.nextInt(13))),
                sometimes(random, LocalDate.ofEpochDay(random.nextLong(-60_000, 80_000))),
                sometimes(random, Instant.ofEpochSecond(seconds, random.nextInt(1000) * 1_000_000L)),
                sometimes(random, Status.values()[random.nextInt(2)]));
    }

    @ParameterizedTest
    @CsvSource({"XLSX, ar-MA", "CSV, ar-MA", "CSV, en-GB"})
    void tenThousandRandomRowsComeBackAsTheyWere(TableFormat format, String tag) throws IOException {
        var random = new Random(20_251_121);
        var lines = new ArrayList<Line>();
        while (lines.size() < 10_000) {
            Line line = line(random, format == TableFormat.XLSX);
            if (line.code() != null && !ambiguous(line.instant())) {
                lines.add(line);
            }
        }
        var out = new ByteArrayOutputStream();
        TableWritten written = new TableWriter<>(format, Locale.forLanguageTag(tag), "جدول", columns())
                .write(out, lines.iterator(), TableProgress.UNHEARD);
        assertThat(written).isEqualTo(new TableWritten(10_000, 1, 0, 0));

        Sheets.Read read = Sheets.read(out.toByteArray());
        assertThat(read.header())
                .containsExactly("=العنوان", "الرقم", "العدد", "المبلغ", "المعامل", "التاريخ", "الساعة", "الحالة");
        assertThat(read.notes()).isEmpty();
        assertThat(read.rows()).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            TableRow row = read.rows().get(i);
            assertThat(row.number()).isEqualTo(i + 2);
            assertThat(rawText(row.cell(0))).as("text %d", i).isEqualTo(Objects.requireNonNullElse(line.text(), ""));
            assertThat(Cells.code(row.cell(1))).isEqualTo(line.code());
            assertThat(Cells.whole(row.cell(2))).isEqualTo(line.whole());
            assertThat(Cells.money(row.cell(3))).isEqualTo(line.money());
            assertSame(Cells.decimal(row.cell(4)), line.decimal());
            assertThat(Cells.date(row.cell(5))).isEqualTo(line.date());
            assertThat(Cells.instant(row.cell(6))).isEqualTo(line.instant());
            assertThat(Cells.oneOf(row.cell(7), Map.of("صالحة", Status.VALID, "ضائعة", Status.LOST)))
                    .isEqualTo(line.status());
        }
    }

    /** The clocks of Casablanca go through some hours twice; which one it was a table does not tell. */
    private static boolean ambiguous(@Nullable Instant instant) {
        return instant != null
                && ma.ghorfa.base.Zone.CASABLANCA
                                .getRules()
                                .getValidOffsets(ma.ghorfa.base.Zone.dateTime(instant))
                                .size()
                        > 1;
    }

    private static void assertSame(@Nullable BigDecimal read, @Nullable BigDecimal written) {
        if (written == null) {
            assertThat(read).isNull();
        } else {
            assertThat(read).isEqualByComparingTo(written);
        }
    }

    private static String rawText(Cell cell) {
        return cell instanceof Cell.Words words ? words.text() : "";
    }

    @Test
    void numbersAndDaysAreRealOnesAndTextsAreTexts() throws IOException {
        var line = new Line(
                "=HYPERLINK(\"x\")",
                "0012",
                7L,
                new BigDecimal("1234.50"),
                null,
                LocalDate.of(2025, 6, 26),
                Instant.parse("2025-06-26T09:30:00Z"),
                null);
        TableRow row =
                Sheets.read(written(TableFormat.XLSX, List.of(line))).rows().getFirst();
        assertThat(row.cells().subList(0, 2)).allMatch(cell -> cell instanceof Cell.Words);
        assertThat(row.cells().subList(2, 4)).allMatch(cell -> cell instanceof Cell.Figure);
        assertThat(row.cells().subList(5, 7)).allMatch(cell -> cell instanceof Cell.Moment);
        assertThat(Cells.dateTime(row.cell(6))).isEqualTo("2025-06-26T10:30:00");
        assertThat(row.cell(5).at()).hasToString("F2");
    }

    @Test
    void theSheetIsReadFromTheRightInArabicWithItsHeaderHeld() throws IOException {
        byte[] file = written(TableFormat.XLSX, List.of());
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("rightToLeft=\"true\"", "state=\"frozen\"", "ySplit=\"1\"", "<cols>");
        assertThat(sheet).doesNotContain("<f>");
        var out = new ByteArrayOutputStream();
        new TableWriter<>(TableFormat.XLSX, Locale.FRENCH, "Table", columns())
                .write(out, Stream.of(), TableProgress.UNHEARD);
        assertThat(part(out.toByteArray(), "xl/worksheets/sheet1.xml")).doesNotContain("rightToLeft");
    }

    private static String part(byte[] file, String name) throws IOException {
        Path copy = Files.createTempFile("part", ".xlsx");
        try {
            Files.write(copy, file);
            try (var zip = new ZipFile(copy.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(copy);
        }
    }

    @Test
    void csvHasItsMarkTheSeparatorOfTheLanguageAndNoFormula() throws IOException {
        var line = new Line("=1;\"x\"", "007", -5L, new BigDecimal("-1.5"), new BigDecimal("1.234"), null, null, null);
        assertThat(new String(written(TableFormat.CSV, List.of(line)), StandardCharsets.UTF_8))
                .startsWith("\uFEFF'=العنوان;الرقم;")
                .endsWith("\r\n\"'=1;\"\"x\"\"\";007;-5;-1,50;1,2340;;;\r\n");
        var out = new ByteArrayOutputStream();
        new TableWriter<>(TableFormat.CSV, Locale.ENGLISH, "Table", columns())
                .write(out, Stream.of(line), TableProgress.UNHEARD);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\r\n\"'=1;\"\"x\"\"\",007,-5,-1.50,1.2340,,,\r\n");
    }

    private static byte[] written(TableFormat format, List<Line> lines) throws IOException {
        var out = new ByteArrayOutputStream();
        new TableWriter<>(format, ARABIC, "جدول", columns()).write(out, lines.iterator(), TableProgress.UNHEARD);
        return out.toByteArray();
    }

    @Test
    void whatNoCellHoldsIsShortenedOrReplacedAndCounted() throws IOException {
        List<TableColumn<String>> one = List.of(TableColumn.text("نص", text -> text));
        String lengthy = "ب".repeat(32_766) + "😀" + "ب".repeat(10);
        for (TableFormat format : TableFormat.values()) {
            var out = new ByteArrayOutputStream();
            TableWritten written =
                    new TableWriter<>(format, ARABIC, "t", one).write(out, Stream.of(lengthy), TableProgress.UNHEARD);
            assertThat(written.shortened()).isOne();
            String read =
                    rawText(Sheets.read(out.toByteArray()).rows().getFirst().cell(0));
            assertThat(read).isEqualTo("ب".repeat(32_766) + "…");
        }
        var out = new ByteArrayOutputStream();
        TableWritten written = new TableWriter<>(TableFormat.CSV, ARABIC, "t", one)
                .write(out, Stream.of("a\uD800b"), TableProgress.UNHEARD);
        assertThat(written.replaced()).isOne();
        assertThat(Sheets.read(out.toByteArray()).texts()).containsExactly(List.of("a\uFFFDb"));
    }

    @Test
    void rowsThatNoSheetHoldsGoOnInTheNextAndAreReadAsOneTable() throws IOException {
        List<TableColumn<Long>> one = List.of(TableColumn.whole("العدد", number -> number));
        var out = new ByteArrayOutputStream();
        TableWritten written = new TableWriter<>(TableFormat.XLSX, ARABIC, "سجل: ل'عام", one, 1_000)
                .write(out, LongStream.range(0, 2_500).boxed(), TableProgress.UNHEARD);
        assertThat(written).isEqualTo(new TableWritten(2_500, 3, 0, 0));
        Sheets.Read read = Sheets.read(out.toByteArray());
        assertThat(read.rows().stream().map(row -> Cells.whole(row.cell(0))))
                .containsExactlyElementsOf(LongStream.range(0, 2_500).boxed().toList());
        assertThat(read.keys()).containsExactly("exchange.note.continuedSheet", "exchange.note.continuedSheet");
        assertThat(read.rows().getLast().sheet()).isEqualTo("سجل- ل'عام (3)");
    }

    @Test
    void sheetsHaveNamesThatExcelTakes() {
        assertThat(TableWriter.sheetName("'a/b\\c?*[d]:\u0001'", 1)).isEqualTo("a-b-c---d--");
        assertThat(TableWriter.sheetName("", 1)).isEqualTo("Ghorfa");
        assertThat(TableWriter.sheetName("History", 1)).isEqualTo("Ghorfa");
        assertThat(TableWriter.sheetName("x".repeat(29) + "😀x", 1)).isEqualTo("x".repeat(29) + "😀");
        assertThat(TableWriter.sheetName("x".repeat(30) + "😀", 1)).isEqualTo("x".repeat(30));
        assertThat(TableWriter.sheetName("x".repeat(40), 12)).hasSize(31).endsWith(" (12)");
    }

    @Test
    void anExportTellsHowFarItIsAndLeavesNothingBehindWhenStopped(@TempDir Path folder) throws IOException {
        List<TableColumn<Integer>> one = List.of(TableColumn.text("n", String::valueOf));
        var writer = new TableWriter<>(TableFormat.XLSX, ARABIC, "t", one);
        var heard = new ArrayList<Long>();
        Path file = folder.resolve("t.xlsx");
        assertThatThrownBy(() -> writer.write(file, IntStream.range(0, 10_000).iterator(), rows -> {
                    heard.add(rows);
                    return rows < 3_000;
                }))
                .isInstanceOf(CancelledTableException.class);
        assertThat(heard).containsExactly(0L, 1_000L, 2_000L, 3_000L);
        assertThat(folder).isEmptyDirectory();

        writer.write(file, IntStream.range(0, 10).iterator(), TableProgress.UNHEARD);
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    /** Rows are made as they are asked for; nothing of them may stay. */
    @Test
    void aHundredThousandRowsPassThroughSmallMemory(@TempDir Path folder) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HundredThousand.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).contains("100000 rows, 1500000 cells");
    }

    /** The program of the child process. */
    static final class HundredThousand {

        private HundredThousand() {}

        public static void main(String[] args) throws IOException {
            List<TableColumn<Integer>> columns = new ArrayList<>();
            for (int c = 0; c < 15; c++) {
                int column = c;
                columns.add(
                        switch (c % 5) {
                            case 0 -> TableColumn.text("اسم " + c, row -> "الصانع التقليدي رقم " + row);
                            case 1 -> TableColumn.code("رمز " + c, row -> "0" + (row + column));
                            case 2 -> TableColumn.money("مبلغ " + c, row -> BigDecimal.valueOf(row, 2));
                            case 3 -> TableColumn.date("يوم " + c, row -> LocalDate.ofEpochDay(row % 20_000));
                            default -> TableColumn.whole("عدد " + c, row -> (long) row);
                        });
            }
            Path file = Path.of(args[0], "large.xlsx");
            long start = System.nanoTime();
            Iterator<Integer> rows = IntStream.range(0, 100_000).iterator();
            new TableWriter<>(TableFormat.XLSX, ARABIC, "جدول", columns).write(file, rows, TableProgress.UNHEARD);
            long written = System.nanoTime();
            long count = 0;
            long cells = 0;
            try (TableReader reader = TableReader.open(file)) {
                for (TableRow row = reader.next(); row != null; row = reader.next()) {
                    count++;
                    cells += row.cells().size();
                }
            }
            long read = System.nanoTime();
            System.out.printf(
                    Locale.ROOT,
                    "%d rows, %d cells, written in %d ms, read in %d ms%n",
                    count,
                    cells,
                    (written - start) / 1_000_000,
                    (read - written) / 1_000_000);
        }
    }
}
