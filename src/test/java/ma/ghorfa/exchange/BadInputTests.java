package ma.ghorfa.exchange;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static ma.ghorfa.exchange.Sheets.inline;
import static ma.ghorfa.exchange.Sheets.read;
import static ma.ghorfa.exchange.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import ma.ghorfa.base.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are wrong, hostile or merely odd: refused in words and in time, or read with a note, never garbled. */
class BadInputTests {

    private static final String HEADER = row(1, inline("A1", "الاسم"));
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    /** Of the processor's time, since other work may be done on the machine. */
    private static void assertRefused(byte[] file, String key) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(RefusedTableException.class, e -> assertThat(e.messageKey())
                        .isEqualTo("exchange." + key));
        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start))
                .isLessThan(AT_ONCE);
    }

    private static byte[] repeated(String head, String piece, int times, String tail) {
        var out = new StringBuilder(head);
        out.repeat(piece, times);
        return out.append(tail).toString().getBytes(UTF_8);
    }

    private static byte[] sheet(String rows) {
        return Sheets.of(rows).bytes();
    }

    // ---------------------------------------------------------------- workbooks

    @Test
    void zipBomb() {
        byte[] sheet =
                repeated("<worksheet><sheetData>", "<row><c><v>0</v></c></row>", 1_000_000, "</sheetData></worksheet>");
        byte[] file = Sheets.of(HEADER).part("xl/worksheets/sheet1.xml", sheet).bytes();
        assertThat(file.length).isLessThan(200_000);
        assertRefused(file, "file.bomb");
    }

    @Test
    void bombOfStylesOfTextsAndOfAnEndlessName() {
        byte[] spaces = new byte[20 << 20];
        Arrays.fill(spaces, (byte) ' ');
        assertRefused(Sheets.of(HEADER).part("xl/styles.xml", spaces).bytes(), "file.bomb");
        byte[] name = repeated("<worksheet><", "a", 6_000_000, "/></worksheet>");
        assertRefused(Sheets.of(HEADER).part("xl/worksheets/sheet1.xml", name).bytes(), "file.bomb");
        var random = new Random(3);
        var comment = new StringBuilder("<worksheet><!--");
        for (int i = 0; i < 6_000_000; i++) {
            comment.append((char) ('a' + random.nextInt(26)));
        }
        assertRefused(
                Sheets.of(HEADER)
                        .part(
                                "xl/worksheets/sheet1.xml",
                                comment.append("--></worksheet>").toString())
                        .bytes(),
                "file.bomb");
    }

    /** The directory of the file says another size than there is. */
    @Test
    void aBombThatDeniesItsSize() {
        byte[] sheet =
                repeated("<worksheet><sheetData>", "<row><c><v>0</v></c></row>", 300_000, "</sheetData></worksheet>");
        byte[] file = Sheets.of(HEADER).part("xl/worksheets/sheet1.xml", sheet).bytes();
        int changed = 0;
        for (int i = 0; i < file.length - 46; i++) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2) {
                // Bytes 24 to 27 of an entry: the unpacked size.
                if (file[i + 26] != 0) {
                    file[i + 26] = 0;
                    changed++;
                }
            }
        }
        assertThat(changed).isOne();
        assertRefused(file, "file.bomb");
    }

    @Test
    void aLimitOnAllPartsTogether() {
        TableLimits small = new TableLimits(1 << 20, 2_000, 100, 100, 10, 10, 100, 1_000);
        assertThatThrownBy(() -> read(sheet(HEADER.repeat(1) + " ".repeat(3_000)), TableOptions.NONE, small))
                .isInstanceOfSatisfying(RefusedTableException.class, e -> assertThat(e.messageKey())
                        .isEqualTo("exchange.file.bomb"));
    }

    @Test
    void thousandsOfParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 70_000; i++) {
            parts.put("p" + i, new byte[0]);
        }
        assertRefused(Sheets.zip(parts), "file.bomb");
    }

    @Test
    void aMillionColumns() {
        var random = new Random(9);
        var cells = new StringBuilder("<row>");
        for (int i = 0; i < 1_000_000; i++) {
            cells.append("<c><v>").append(random.nextInt()).append("</v></c>");
        }
        assertRefused(sheet(cells.append("</row>").toString()), "file.tooManyColumns");
        assertRefused(sheet(row(1, inline("A1", "a"), inline("XFD1", "b"))), "file.tooManyColumns");
        assertRefused(sheet(row(1, inline("ZZZZZ1", "b"))), "file.tooManyColumns");
        assertThat(read(sheet(HEADER + row(2, inline("A2", "x"), "<c r=\"XFD2\" s=\"1\"/>")))
                        .texts())
                .containsExactly(List.of("x"));
    }

    @Test
    void sharedTextsThatExplode() {
        var unique = new StringBuilder("<sst>");
        var random = new Random(1);
        for (int i = 0; i < 40_000; i++) {
            unique.append("<si><t>")
                    .append(Long.toHexString(random.nextLong()).repeat(4))
                    .append("</t></si>");
        }
        TableLimits limits = new TableLimits(1 << 26, 1 << 30, 100, 100, 1_000_000, 500, 32_767, 2 << 20);
        byte[] many =
                Sheets.of(HEADER).shared(unique.append("</sst>").toString()).bytes();
        assertThatThrownBy(() -> read(many, TableOptions.NONE, limits))
                .isInstanceOfSatisfying(RefusedTableException.class, e -> assertThat(e.messageKey())
                        .isEqualTo("exchange.file.sharedTexts"));

        // One long text that thousands of cells point to.
        var rows = new StringBuilder();
        for (int r = 0; r < 120; r++) {
            rows.append("<row>");
            for (int c = 0; c < 400; c++) {
                rows.append("<c t=\"s\" x=\"%s\"><v>0</v></c>".formatted(Integer.toHexString(random.nextInt())));
            }
            rows.append("</row>");
        }
        assertRefused(
                Sheets.of(rows.toString())
                        .shared("<sst><si><t>" + "ب".repeat(32_000) + "</t></si></sst>")
                        .bytes(),
                "file.bomb");
        assertRefused(
                Sheets.of(row(1, "<c r=\"A1\" t=\"s\"><v>5</v></c>"))
                        .shared("<sst><si><t>a</t></si></sst>")
                        .bytes(),
                "file.damaged");
    }

    @Test
    void deepXmlAndTooManyAttributes() {
        byte[] deep = repeated("<worksheet><sheetData><row>", "<a>", 1_000_000, "");
        assertRefused(Sheets.of("").part("xl/worksheets/sheet1.xml", deep).bytes(), "file.damaged");
        var attributes = new StringBuilder("<worksheet><sheetData><row ");
        for (int i = 0; i < 100_000; i++) {
            attributes.append("a").append(i).append("=\"\" ");
        }
        assertRefused(
                Sheets.of("")
                        .part(
                                "xl/worksheets/sheet1.xml",
                                attributes.append("/>").toString())
                        .bytes(),
                "file.damaged");
    }

    @Test
    void entitiesAndDeclarations() {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&c;</t></is></c></row></sheetData></worksheet>";
        assertRefused(Sheets.workbook().sheetXml("a", "", laughs).bytes(), "file.dtd");
        String external =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + "<sst><si><t>&e;</t></si></sst>";
        assertRefused(Sheets.of(HEADER).shared(external).bytes(), "file.dtd");
        String undeclared = "<worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>";
        assertRefused(Sheets.workbook().sheetXml("a", "", undeclared).bytes(), "file.damaged");
    }

    @Test
    void veryLongCells() {
        assertRefused(sheet(row(1, inline("A1", "ab1".repeat(20_000)))), "file.longText");
        assertRefused(sheet(row(1, inline("A1", "ab1".repeat(200_000)))), "file.longText");
        assertRefused(("nom;ville\n" + "x".repeat(40_000) + ";y\n").getBytes(UTF_8), "csv.longText");
        assertRefused(("nom;ville\n" + "x".repeat(4_000_000) + ";y\n").getBytes(UTF_8), "csv.quotes");
    }

    @Test
    void formulasGiveTheirLastValueAndAreNoted() {
        Sheets.Read read = read(sheet(row(1, inline("A1", "a"), inline("B1", "b"))
                + row(2, "<c r=\"A2\"><f>1+1</f><v>2</v></c>", "<c r=\"B2\" t=\"str\"><f>\"a\"</f><v>a</v></c>")
                + row(3, "<c r=\"A3\"><f>NOW()</f></c>", "<c r=\"B3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")));
        assertThat(read.rows().getFirst().cell(0).formula()).isTrue();
        assertThat(Cells.whole(read.rows().getFirst().cell(0))).isEqualTo(2);
        assertThat(Cells.text(read.rows().getFirst().cell(1))).isEqualTo("a");
        assertThatThrownBy(() -> Cells.whole(read.rows().get(1).cell(0)))
                .isInstanceOfSatisfying(CellException.class, e -> {
                    assertThat(e.messageKey()).isEqualTo("exchange.cell.uncomputed");
                    assertThat(e.args()[0]).isEqualTo("A3");
                });
        assertThatThrownBy(() -> Cells.whole(read.rows().get(1).cell(1)))
                .isInstanceOfSatisfying(
                        CellException.class, e -> assertThat(e.messageKey()).isEqualTo("exchange.cell.error"));
        assertThat(read.notes()).containsExactly(TableNote.of("exchange.note.formulas", 4L, "A2"));
        assertRefused(sheet(row(1, "<c r=\"A1\"><f>A2</f></c>")), "header.unusable");
    }

    @Test
    void mergedCellsAndHiddenRowsAreNoted() {
        Sheets.Read read = read(Sheets.workbook()
                .sheetXml(
                        "a",
                        "",
                        "<worksheet><sheetData>" + HEADER + "<row r=\"2\" hidden=\"1\">" + inline("A2", "x")
                                + "</row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"A2:A9\"/></mergeCells></worksheet>")
                .bytes());
        assertThat(read.notes())
                .containsExactly(
                        TableNote.of("exchange.note.merged", 1L, "A2:A9"),
                        TableNote.of("exchange.note.hiddenRows", 1L));
    }

    @Test
    void ofSeveralSheetsTheFirstWithDataThatIsShown() {
        Sheets.Read read = read(Sheets.workbook()
                .sheet("سر", "hidden", HEADER + row(2, inline("A2", "hidden")))
                .sheet("vide", "", "<row r=\"1\"><c r=\"A1\" s=\"0\"/></row>")
                .sheet("الصناع", "", HEADER + row(4, inline("A4", "x")))
                .sheet("autres", "", HEADER)
                .bytes());
        assertThat(read.texts()).containsExactly(List.of("x"));
        assertThat(read.rows().getFirst().number()).isEqualTo(4);
        assertThat(read.notes())
                .containsExactly(
                        TableNote.of("exchange.note.otherSheet", "autres"),
                        TableNote.of("exchange.note.hiddenSheet", "سر"));
        assertRefused(Sheets.workbook().sheet("a", "veryHidden", HEADER).bytes(), "file.onlyHidden");
        assertRefused(sheet(""), "file.empty");
    }

    @Test
    void daysOfBothSystemsByTheStyleOfTheCell() {
        String rows = HEADER
                + row(
                        2,
                        "<c r=\"A2\" s=\"1\"><v>44376</v></c>",
                        "<c r=\"B2\" s=\"2\"><v>44376.5</v></c>",
                        "<c r=\"C2\" s=\"0\"><v>44376</v></c>",
                        "<c r=\"D2\" s=\"3\"><v>0.30000000000000004</v></c>",
                        "<c r=\"E2\" t=\"d\"><v>2025-06-30</v></c>",
                        "<c r=\"F2\" t=\"b\"><v>1</v></c>");
        String formats = "<numFmt numFmtId=\"170\" formatCode=\"[$-1010000]yyyy/mm/dd;@\"/>"
                + "<numFmt numFmtId=\"171\" formatCode=\"&quot;days&quot;\\d 0.00 [Red]\"/>";
        String xfs = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/>";
        TableRow row = read(Sheets.of(rows).styles(formats, xfs).system1904().bytes())
                .rows()
                .getFirst();
        assertThat(Cells.date(row.cell(0))).isEqualTo("2025-06-30");
        assertThat(Cells.dateTime(row.cell(1))).isEqualTo("2025-06-30T12:00");
        assertThat(row.cell(2)).isInstanceOf(Cell.Figure.class);
        assertThat(Cells.date(row.cell(2))).isEqualTo("2025-06-30");
        assertThat(Cells.decimal(row.cell(3))).isEqualByComparingTo("0.3");
        assertThat(Cells.date(row.cell(4))).isEqualTo("2025-06-30");
        assertThat(Cells.yesNo(row.cell(5))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"/><row r=\"1\"/>",
                "<row r=\"x\"/>",
                "<row r=\"0\"/>",
                "<row r=\"2000000\"/>",
                "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
                "<row r=\"1\"><c r=\"1\"/></row>",
                "<row r=\"1\"><c t=\"q\"/></row>",
                "<row r=\"1\"><c><v><x/></v></c></row>",
                "<row r=\"1\"><c",
                "<row r=\"1\">"
            })
    void whatIsNoSheetIsDamaged(String rows) {
        assertRefused(sheet(rows), "file.damaged");
    }

    @Test
    void cutAndScrambledFilesAreRefusedAndNeverCrash() {
        byte[] good = sheet(HEADER + row(2, inline("A2", "الرباط")) + row(3, "<c r=\"A3\"><v>12</v></c>"));
        var random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            if (i % 3 == 0) {
                bad = Arrays.copyOf(good, random.nextInt(good.length));
            } else {
                for (int n = random.nextInt(8); n >= 0; n--) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt();
                }
            }
            assertReadOrRefused(bad);
        }
    }

    @Test
    void randomCharactersInASheetAreRefusedAndNeverCrash() {
        String good = HEADER + row(2, inline("A2", "x"), "<c r=\"B2\" s=\"1\"><f>A1</f><v>12</v></c>");
        String signs = "<>/\"=&;rcv01A\u0000é '";
        var random = new Random(12);
        for (int i = 0; i < 300; i++) {
            var bad = new StringBuilder(good);
            for (int n = random.nextInt(4); n >= 0; n--) {
                bad.setCharAt(random.nextInt(bad.length()), signs.charAt(random.nextInt(signs.length())));
            }
            assertReadOrRefused(sheet(bad.toString()));
        }
    }

    private static void assertReadOrRefused(byte[] file) {
        try {
            for (TableRow row : read(file).rows()) {
                for (Cell cell : row.cells()) {
                    parseEverything(cell);
                }
            }
        } catch (RefusedTableException e) {
            assertThat(e.messageKey()).startsWith("exchange.");
        }
    }

    private static void parseEverything(Cell cell) {
        List<Cells.Parser<?>> parsers = List.of(
                Cells::text,
                Cells::date,
                Cells::instant,
                Cells::decimal,
                Cells::whole,
                Cells::money,
                Cells::yesNo,
                Cells::cin);
        for (Cells.Parser<?> parser : parsers) {
            try {
                parser.of(cell);
            } catch (DomainException e) {
                assertThat(e.messageKey()).startsWith("exchange.cell.");
            }
        }
    }

    // ---------------------------------------------------------------- other files

    @Test
    void otherKindsOfFilesAreNamed() {
        byte[] compound = new byte[4_096];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, compound, 0, 8);
        assertRefused(compound, "file.noTable");
        assertRefused(with(compound, "Workbook"), "file.oldExcel");
        assertRefused(with(compound, "EncryptedPackage"), "file.encrypted");
        assertRefused(new byte[] {9, 8, 16, 0, 0, 6, 5, 0, 1, 2}, "file.oldExcel");
        assertRefused("%PDF-1.7 …".getBytes(UTF_8), "file.noTable");
        assertRefused("\uFEFF  <html><table><tr><td>1".getBytes(UTF_8), "file.noTable");
        assertRefused("<?xml version=\"1.0\"?><Workbook/>".getBytes(UTF_8), "file.noTable");
        assertRefused(new byte[] {1, 2, 3, 0, 0, 4, 5, 0, 9, 9}, "file.noTable");
        assertRefused(new byte[0], "file.empty");
        assertRefused("PK\3\4 not a zip at all, but it says so".getBytes(UTF_8), "file.damaged");
        assertRefused(Sheets.zip(Map.of("content.xml", new byte[1], "mimetype", new byte[1])), "file.noTable");
        String binary =
                "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>";
        assertRefused(Sheets.zip(Map.of("_rels/.rels", binary.getBytes(UTF_8))), "file.binaryExcel");
        String letter =
                "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
        assertRefused(Sheets.zip(Map.of("_rels/.rels", letter.getBytes(UTF_8))), "file.noTable");
    }

    private static byte[] with(byte[] file, String name) {
        byte[] copy = file.clone();
        byte[] bytes = name.getBytes(UTF_16LE);
        System.arraycopy(bytes, 0, copy, 1_024, bytes.length);
        return copy;
    }

    @Test
    void aFileWithoutAnEndIsNotCopied() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) 'a');
                return length;
            }
        };
        assertThatThrownBy(() -> TableReader.open(
                        new SequenceInputStream(new ByteArrayInputStream(new byte[1]), endless),
                        TableOptions.NONE,
                        TableLimits.USUAL.withFileBytes(5 << 20)))
                .isInstanceOfSatisfying(RefusedTableException.class, e -> {
                    assertThat(e.messageKey()).isEqualTo("exchange.file.tooLarge");
                    assertThat(e.args()).containsExactly(5L);
                });
    }

    // ---------------------------------------------------------------- CSV

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256"})
    void arabicInEveryEncoding(String charset) {
        String text = "الاسم;Prénom;المدينة\r\nعبد الرحيم؛ بن علي;René;الدار البيضاء\r\nفاطمة;;سلا\r\n";
        List<List<String>> rows =
                List.of(List.of("عبد الرحيم؛ بن علي", "René", "الدار البيضاء"), List.of("فاطمة", "", "سلا"));
        Sheets.Read read = read(text.getBytes(Charset.forName(charset)));
        assertThat(read.header()).containsExactly("الاسم", "Prénom", "المدينة");
        assertThat(read.texts()).isEqualTo(rows);
        assertThat(read.keys().contains("exchange.note.encoding")).isEqualTo(charset.startsWith("windows"));
        if (charset.startsWith("UTF")) {
            assertThat(read(("\uFEFF" + text).getBytes(Charset.forName(charset)))
                            .texts())
                    .isEqualTo(rows);
        }
    }

    @Test
    void frenchInItsOldEncoding() {
        byte[] file = "Prénom;Ville\nÉlodie;Fès – l’école « Œuvre »\nANDRÉ;À côté\n"
                .getBytes(Charset.forName("windows-1252"));
        assertThat(read(file).texts())
                .containsExactly(List.of("Élodie", "Fès – l’école « Œuvre »"), List.of("ANDRÉ", "À côté"));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-6, الاسم;المدينة / عبد الوهاب;وجدة",
        "IBM850, Prénom;Ville / Hélène;Fès",
        "x-MacRoman, Prénom;Ville / Hélène;Fès",
        "GB18030, 姓名;城市 / 张伟;北京"
    })
    void otherEncodingsAreRefusedAndNotGarbled(String charset, String lines) {
        assertRefused(lines.replace(" / ", "\n").getBytes(Charset.forName(charset)), "csv.encoding");
    }

    @Test
    void aFileThatChangesItsEncodingHalfWayIsRefused() throws Exception {
        var out = new ByteArrayOutputStream();
        out.write("الاسم;المدينة\n".repeat(20_000).getBytes(UTF_8));
        out.write("فاطمة;سلا\n".getBytes(Charset.forName("windows-1256")));
        assertRefused(out.toByteArray(), "csv.encoding");
        byte[] marked = "\uFEFFa;b\nx;\u00E9".getBytes(UTF_8);
        marked[marked.length - 1] = 'z';
        assertRefused(marked, "csv.encoding");
    }

    @Test
    void aPersonMayNameTheEncoding() {
        byte[] file = "الاسم;المدينة\nعبد الوهاب;وجدة\n".getBytes(Charset.forName("ISO-8859-6"));
        TableOptions options = new TableOptions(Charset.forName("ISO-8859-6"));
        assertThat(read(file, options, TableLimits.USUAL).texts()).containsExactly(List.of("عبد الوهاب", "وجدة"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nom;prix~a;1,5",
                "nom,prix~a,\"1,5\"",
                "nom\tprix~a\t1,5",
                "\"nom\";\"prix\"~\"a\";\"1,5\"",
                "sep=;~nom;prix~a;1,5",
                "sep=,~nom,prix~a,\"1,5\"",
                "~~nom;prix~~a;1,5"
            })
    void separatorsAreFound(String text) {
        String lines = text.replace("\\t", "\t").replace("~", "\r\n");
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            Sheets.Read read = read(("\uFEFF" + lines).getBytes(charset));
            assertThat(read.header()).containsExactly("nom", "prix");
            assertThat(read.texts()).containsExactly(List.of("a", "1,5"));
        }
    }

    @Test
    void aSeparatorInsideTheHeaderIsNotTakenForOne() {
        assertThat(read("Nom, prénom;Ville\nAli, Ben;Fès\nx;y\n".getBytes(UTF_8))
                        .header())
                .containsExactly("Nom, prénom", "Ville");
        assertThat(read("Nom; Prénom,Ville\nAli,Fès\n".getBytes(UTF_8)).header())
                .containsExactly("Nom; Prénom", "Ville");
        assertThat(read("Nom\nAli, Ben\n".getBytes(UTF_8)).texts()).containsExactly(List.of("Ali, Ben"));
    }

    @Test
    void unbalancedQuotes() {
        assertRefused("a;b\n\"x;y\nz;w\n".getBytes(UTF_8), "csv.quotes");
        assertRefused("a;b\n\"x\"y;z\n".getBytes(UTF_8), "csv.quotes");
        assertRefused(("a;b\n\"x;y\n" + "z;w\n".repeat(200_000)).getBytes(UTF_8), "csv.quotes");
        assertThat(read("a;b\n5\" tube;\"x\"\"y\nz\"\n".getBytes(UTF_8))
                        .rows()
                        .getFirst()
                        .cell(1))
                .isEqualTo(new Cell.Words(new CellRef(2, 1), "x\"y\nz", false));
    }

    @Test
    void aMillionColumnsOfCsv() {
        assertRefused(("x;".repeat(1_000_000) + "\n").getBytes(UTF_8), "file.tooManyColumns");
        assertThat(read(("a;b\nc" + ";".repeat(1_000_000) + "\n").getBytes(UTF_8))
                        .texts())
                .containsExactly(List.of("c"));
    }

    @Test
    void moreRowsThanAllowed() {
        assertThatThrownBy(() -> read("a\nb\nc\nd\n".getBytes(UTF_8), TableOptions.NONE, TableLimits.USUAL.withRows(3)))
                .isInstanceOfSatisfying(RefusedTableException.class, e -> assertThat(e.messageKey())
                        .isEqualTo("exchange.file.tooManyRows"));
    }

    @Test
    void headersAndCellsOutsideThem() {
        Sheets.Read read = read("a;a;\n1;2;3\n".getBytes(UTF_8));
        assertThat(read.header()).containsExactly("a", "a");
        assertThat(read.notes())
                .containsExactly(
                        TableNote.of("exchange.note.duplicateHeader", "a"),
                        TableNote.of("exchange.note.beyondHeader", "C2"));
    }

    @Test
    void randomBytesAsCsvAreReadOrRefused() {
        var random = new Random(5);
        for (int i = 0; i < 400; i++) {
            byte[] file = new byte[random.nextInt(1, 200)];
            random.nextBytes(file);
            if (i % 2 == 0) {
                String signs = "a1;,\"\r\n\t'=é٣";
                var text = new StringBuilder();
                for (int n = 0; n < file.length; n++) {
                    text.append(signs.charAt(random.nextInt(signs.length())));
                }
                file = text.toString().getBytes(UTF_8);
            }
            assertReadOrRefused(file);
        }
    }

    @Test
    void everySentenceStandsInEveryLanguage() {
        var texts = new ma.ghorfa.i18n.Texts();
        for (ma.ghorfa.i18n.Language language : ma.ghorfa.i18n.Language.values()) {
            assertThat(texts.get(language, "exchange.note.merged", 3L, "A1:A2"))
                    .contains("A1:A2")
                    .doesNotContain("{");
            assertThat(texts.get(language, "exchange.note.formulas", 11L, "A1"))
                    .contains("A1")
                    .doesNotContain("{");
            assertThat(texts.get(language, "exchange.cell.notADate", "B7", "hier"))
                    .contains("B7", "hier")
                    .doesNotContain("!exchange");
        }
    }
}
