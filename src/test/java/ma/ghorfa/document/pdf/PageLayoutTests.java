package ma.ghorfa.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pages of a document")
class PageLayoutTests {

    private static final PdfRenderer RENDERER = new PdfRenderer(new Texts());

    private static Document.Builder arabic() {
        return Document.in(Language.AR, "وثيقة", Minutes.WRITTEN);
    }

    private static Table table() {
        return Table.of(Table.Column.text("alpha", 1), Table.Column.text("beta", 1), Table.Column.number("gamma", 1))
                .row("A", "B", "1")
                .row("AAAA", "BBBB", "1000");
    }

    /** Where the characters of a page stand, in points from the left. */
    private static Map<String, Float> places(byte[] pdf) throws IOException {
        var places = new LinkedHashMap<String, Float>();
        try (PDDocument file = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    places.putIfAbsent(text.getUnicode(), text.getX());
                    super.processTextPosition(text);
                }
            }.getText(file);
        }
        return places;
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        var pages = new ArrayList<String>();
        try (PDDocument file = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(Extracted.comparable(stripper.getText(file)));
            }
        }
        return pages;
    }

    @Test
    @DisplayName("hold the columns of an Arabic table from right to left")
    void mirroredColumns() throws IOException {
        Map<String, Float> arabic = places(RENDERER.pdf(arabic().table(table()).build()));
        Map<String, Float> french = places(RENDERER.pdf(
                Document.in(Language.FR, "x", Minutes.WRITTEN).table(table()).build()));
        assertThat(arabic.get("A")).isGreaterThan(arabic.get("B"));
        assertThat(arabic.get("B")).isGreaterThan(arabic.get("1"));
        assertThat(french.get("A")).isLessThan(french.get("B"));
        assertThat(french.get("B")).isLessThan(french.get("1"));
    }

    @Test
    @DisplayName("repeat the header of a table that runs over them, and count themselves")
    void headerAndNumbers() throws IOException {
        List<String> pages =
                pages(RENDERER.pdf(arabic().table(Minutes.attendance()).build()));
        assertThat(pages).hasSizeGreaterThan(2);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i))
                    .contains("الاسم الكامل العمالة أو الإقليم")
                    .contains("صفحة " + (i + 1) + " من " + pages.size());
        }
        assertThat(String.join(" ", pages)).contains("1 فاطمة الزهراء بناني").contains("82 عبد الرحيم الإدريسي");
    }

    @Test
    @DisplayName("repeat the running head on all but the first")
    void runningHead() throws IOException {
        List<String> pages = pages(RENDERER.pdf(Minutes.arabic()));
        assertThat(pages.getFirst()).doesNotContain("محضر الدورة العادية – يونيو 2025");
        assertThat(pages.subList(1, pages.size()))
                .allSatisfy(page -> assertThat(page).startsWith("محضر الدورة العادية – يونيو 2025"));
    }

    @Test
    @DisplayName("take 10,000 characters in a paragraph, a cell, a callout and a single word, and lose none")
    void tenThousandCharacters() throws IOException {
        String sentence = "محضر الدورة (VAEP) 2025، ";
        String text = sentence.repeat(10_000 / sentence.length());
        Table cell =
                Table.of(Table.Column.text("أ", 1), Table.Column.text("ب", 1)).row(text, "1");
        List<Document> documents = List.of(
                arabic().paragraph(text).build(),
                arabic().table(cell).build(),
                arabic().callout(Block.Tone.NEUTRAL, text).build());
        for (Document document : documents) {
            List<String> pages = pages(RENDERER.pdf(document));
            assertThat(pages).hasSizeGreaterThan(2);
            assertThat(String.join(" ", pages).split("VAEP", -1)).hasSize(10_000 / sentence.length() + 1);
        }
        String word = "abcdefghij".repeat(1000);
        String read =
                String.join("", pages(RENDERER.pdf(arabic().paragraph(word).build())));
        assertThat(read.replaceAll("صفحة \\d+ من \\d+", "").replace(" ", "")).isEqualTo(word);
    }

    @Test
    @DisplayName("come out of empty content as well")
    void nothing() throws IOException {
        Document document = arabic().titleBlock("", "")
                .heading("")
                .paragraph(Phrase.EMPTY)
                .paragraph(" \n ")
                .fact("", "")
                .item("", "")
                .callout(Block.Tone.NEUTRAL, "")
                .countBar()
                .countBar(new Block.Count(Block.Tone.POSITIVE, "مع", 0))
                .signatures()
                .annexes(List.of())
                .table(Table.of(Table.Column.text("", 1)))
                .pageBreak()
                .build();
        assertThat(pages(RENDERER.pdf(document))).hasSize(1);
    }

    @Test
    @DisplayName("keep a heading with what it is about")
    void headingIsNotLast() throws IOException {
        for (int lines = 20; lines < 45; lines++) {
            Document.Builder document = arabic();
            for (int i = 0; i < lines; i++) {
                document.paragraph("سطر");
            }
            document.heading("عنوان").paragraph("متن");
            for (String page : pages(RENDERER.pdf(document.build()))) {
                assertThat(page.contains("عنوان")).as("%d lines", lines).isEqualTo(page.contains("متن"));
            }
        }
    }

    @Test
    @DisplayName("are described by title, author, language and bookmarks")
    void description() throws IOException {
        try (PDDocument file = Loader.loadPDF(RENDERER.pdf(Minutes.arabic()))) {
            COSDictionary catalog = file.getDocumentCatalog().getCOSObject();
            assertThat(file.getDocumentInformation().getTitle()).startsWith("محضر الدورة العادية");
            assertThat(file.getDocumentInformation().getAuthor()).startsWith("غرفة الصناعة");
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("ar-MA");
            assertThat(catalog.getCOSDictionary(COSName.VIEWER_PREFERENCES).getNameAsString("Direction"))
                    .isEqualTo("R2L");
            assertThat(file.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("الدورة العادية للجمعية العامة");
        }
    }

    @Test
    @DisplayName("are the same bytes for the same document")
    void sameBytes() {
        assertThat(RENDERER.pdf(Minutes.arabic())).isEqualTo(RENDERER.pdf(Minutes.arabic()));
    }

    @Test
    @DisplayName("show ink for every letter, from embedded fonts whose widths are the outlines'")
    void embeddedFonts() throws IOException {
        try (PDDocument file = Loader.loadPDF(RENDERER.pdf(Minutes.arabic()))) {
            for (PDPage page : file.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.isDamaged()).isFalse();
                    var descendant = ((PDType0Font) font).getDescendantFont();
                    for (int code = 1; descendant.hasExplicitWidth(code); code++) {
                        assertThat(font.getWidthFromFont(code)).isEqualTo(font.getWidth(code));
                        boolean blank = String.valueOf(font.toUnicode(code)).matches("[\\s\\p{Cf}\\u00A0]");
                        assertThat(((PDType0Font) font)
                                        .getPath(code)
                                        .getPathIterator(null)
                                        .isDone())
                                .as("%s", font.toUnicode(code))
                                .isEqualTo(blank);
                    }
                }
            }
            assertThat(new PDFRenderer(file).renderImage(0).getWidth()).isPositive();
        }
    }
}
