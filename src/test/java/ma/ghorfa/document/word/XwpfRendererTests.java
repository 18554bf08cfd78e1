package ma.ghorfa.document.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;
import ma.ghorfa.document.pdf.Minutes;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

@DisplayName("A document as a Word file, opened again as others do")
class XwpfRendererTests {

    private final XwpfRenderer renderer = new XwpfRenderer(new Texts());

    private XWPFDocument opened(Document document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(renderer.docx(document)));
    }

    private static Document.Builder arabic() {
        return Document.in(Language.AR, "وثيقة", Instant.EPOCH);
    }

    /** What is read from top to bottom, tables row by row. */
    private static String text(XWPFDocument file) {
        var text = new StringBuilder();
        for (IBodyElement element : file.getBodyElements()) {
            if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row.getTableCells()
                        .forEach(cell -> text.append(cell.getText()).append('\n')));
            } else if (element instanceof XWPFParagraph paragraph) {
                text.append(paragraph.getText()).append('\n');
            }
        }
        return text.toString();
    }

    private static XWPFParagraph paragraph(XWPFDocument file, String words) {
        return file.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isRtl(XWPFRun run) {
        @org.jspecify.annotations.Nullable CTRPr properties = run.getCTR().getRPr();
        return properties != null && properties.sizeOfRtlArray() > 0;
    }

    @Test
    @DisplayName("says everything that the minutes say, in their order")
    void everyBlockIsWritten() throws IOException {
        try (XWPFDocument file = opened(Minutes.arabic())) {
            assertThat(text(file))
                    .containsSubsequence(
                            "المملكة المغربية",
                            "Royaume du Maroc",
                            "المرجع: 2025/117",
                            "30 ذو الحجة 1446",
                            "محضر",
                            "الدورة العادية للجمعية العامة",
                            "دورة يونيو 2025",
                            "المكان",
                            "قاعة الاجتماعات بمقر العمالة، تازة",
                            "النصاب القانوني",
                            "حضر 61 عضوًا",
                            "غائبون بعذر",
                            "12",
                            "جدول الأعمال",
                            "2.\tعرض الصندوق الوطني للضمان الاجتماعي (CNSS)",
                            "العرض والمناقشة",
                            "Abdelhak B.",
                            "البيان",
                            "900 000,00",
                            "1 150 000,00",
                            "صادقت الجمعية العامة بالأغلبية",
                            "الملحق 1: ورقة الحضور",
                            "82",
                            "الملحق 2 لائحة الأعضاء المتغيبين بعذر",
                            "كاتبة الغرفة");
            assertThat(file.getTables()).hasSize(6);
            assertThat(file.getProperties().getCoreProperties().getTitle()).contains("محضر الدورة العادية");
        }
        try (XWPFDocument file = opened(Minutes.french())) {
            assertThat(text(file))
                    .containsSubsequence("Royaume du Maroc", "المملكة المغربية", "Quorum", "Abstention", "Annexe 2");
        }
    }

    @Test
    @DisplayName(
            "runs from right to left in Arabic: paragraphs, Arabic words and tables, but no French word and no number")
    void directions() throws IOException {
        Document document = arabic().paragraph(
                        Phrase.of("قدم ").andIsolated("Abdelhak B.").and(" غلافا قدره 1\u00A0250\u00A0000,00 درهم"))
                .table(Table.of(Table.Column.text("البيان", 2), Table.Column.number("المبلغ", 1))
                        .row("المساهمة", "250 000,00"))
                .build();
        try (XWPFDocument file = opened(document)) {
            XWPFParagraph paragraph = paragraph(file, "Abdelhak");
            assertThat(paragraph.getCTP().getPPr().isSetBidi()).isTrue();
            assertThat(paragraph.getRuns().stream().map(run -> (isRtl(run) ? "<" : ">") + run.text()))
                    .containsExactly("<قدم ", ">Abdelhak B.", "< غلافا قدره ", ">1\u00A0250\u00A0000,00", "< درهم");
            XWPFTable table = file.getTables().getFirst();
            assertThat(table.getCTTbl().getTblPr().isSetBidiVisual()).isTrue();
            assertThat(table.getRow(0).getCtRow().getTrPr().sizeOfTblHeaderArray())
                    .isEqualTo(1);
            assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("المساهمة");
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("250 000,00");
            assertThat(table.getRow(1)
                            .getCell(1)
                            .getParagraphs()
                            .getFirst()
                            .getCTP()
                            .getPPr()
                            .getJc()
                            .getVal())
                    .isEqualTo(STJc.LEFT);
            assertThat(file.getDocument().getBody().getSectPr().isSetBidi()).isTrue();
        }
    }

    @Test
    @DisplayName("runs from left to right in French, where Arabic words with a number stay together")
    void french() throws IOException {
        Document document = Document.in(Language.FR, "Note", Instant.EPOCH)
                .paragraph(
                        Phrase.of("Voir ").andIsolated("المادة 11 من القانون").and(", page 2."))
                .build();
        try (XWPFDocument file = opened(document)) {
            XWPFParagraph paragraph = paragraph(file, "Voir");
            assertThat(paragraph.getCTP().getPPr().isSetBidi()).isFalse();
            assertThat(paragraph.getRuns().stream().map(run -> (isRtl(run) ? "<" : ">") + run.text()))
                    .containsExactly(">Voir ", "<المادة 11 من القانون", ">, page 2.");
        }
    }

    @Test
    @DisplayName("has a style sheet: headings that a program lists, and the languages in which it spells")
    void styles() throws Exception {
        Document document = arabic().titleBlock("", "العنوان")
                .heading("الباب")
                .subheading("الفصل")
                .build();
        try (XWPFDocument file = opened(document)) {
            assertThat(paragraph(file, "الباب").getStyle()).isEqualTo("Heading1");
            assertThat(paragraph(file, "الفصل").getStyle()).isEqualTo("Heading2");
            assertThat(paragraph(file, "العنوان").getStyle()).isEqualTo("Title");
            for (XWPFParagraph paragraph : file.getParagraphs()) {
                assertThat(file.getStyles().styleExist(paragraph.getStyle()))
                        .as(paragraph.getStyle())
                        .isTrue();
            }
            assertThat(file.getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
            assertThat(file.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getBidi())
                    .isEqualTo("ar-MA");
            assertThat(file.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getVal())
                    .isEqualTo("fr-MA");
        }
    }

    @Test
    @DisplayName("numbers its pages, and repeats its head from the second page on")
    void headersAndFooters() throws IOException {
        Document document = arabic().runningHead("الاتفاقية رقم 3/2025")
                .footer("حرر في فاس")
                .paragraph("نص")
                .build();
        try (XWPFDocument file = opened(document)) {
            assertThat(file.getHeaderList()).singleElement().satisfies(head -> assertThat(head.getText())
                    .contains("الاتفاقية رقم 3/2025"));
            assertThat(file.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
            assertThat(file.getFooterList()).hasSize(2).allSatisfy(foot -> {
                assertThat(foot.getText()).contains("حرر في فاس");
                CTP pages = foot.getParagraphs().getLast().getCTP();
                assertThat(pages.getFldSimpleList())
                        .extracting(CTSimpleField::getInstr)
                        .containsExactly("PAGE", "NUMPAGES");
                assertThat(pages.getRList().stream()
                                .flatMap((CTR run) -> run.getTList().stream())
                                .map(words -> words.getStringValue()))
                        .containsExactly("صفحة ", " من ");
            });
        }
    }

    @Test
    @DisplayName("opens whatever was typed: characters that no XML file holds are left out, emojis and line ends stay")
    void oddCharacters() throws IOException {
        Document document = arabic().paragraph("سطر\u0000\u0008 أول\nسطر ثان\uFFFE\uFFFF\uD800 & <b> 😀 \u202Eمقلوب")
                .callout(Block.Tone.ATTENTION, "")
                .table(Table.of(Table.Column.text("", 1)).row(""))
                .build();
        try (XWPFDocument file = opened(document)) {
            assertThat(paragraph(file, "سطر").getText()).isEqualTo("سطر أول\nسطر ثان & <b> 😀 مقلوب");
        }
    }

    @Test
    @DisplayName("writes a text of 200 pages in a few seconds")
    void longText() throws IOException {
        String sentence = IntStream.range(0, 60)
                .mapToObj(i -> "تلتزم الأطراف بتنفيذ المشروع رقم " + i + " (PDR)")
                .collect(Collectors.joining("، "));
        Document.Builder document = arabic();
        Table table = Table.of(Table.Column.text("الطرف", 3), Table.Column.number("المبلغ", 1));
        List<List<Phrase>> rows = IntStream.range(0, 2_000)
                .mapToObj(i -> List.of(Phrase.of("الطرف " + i), Phrase.of(i + " 000,00")))
                .toList();
        document.table(table.rows(rows));
        // A page holds about 3,000 characters of it.
        for (int i = 0; i < 200; i++) {
            document.subheading("البند " + i).paragraph(sentence);
        }
        Document whole = document.build();
        long begun = System.nanoTime();
        byte[] docx = renderer.docx(whole);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(docx.length).isLessThan(2_000_000);
        try (var file = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(file.getTables().getFirst().getNumberOfRows()).isEqualTo(2_001);
            assertThat(file.getParagraphs()).hasSizeGreaterThan(400);
        }
    }
}
