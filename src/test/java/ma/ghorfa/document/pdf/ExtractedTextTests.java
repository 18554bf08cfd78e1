package ma.ghorfa.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.i18n.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The text of a document")
class ExtractedTextTests {

    private static final PdfRenderer RENDERER = new PdfRenderer(new Texts());

    private static List<String> written(Document document) {
        return PdfRenderer.phrases(document).stream()
                .map(Phrase::text)
                .map(Extracted::comparable)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    @DisplayName("in Arabic comes out of PDFBox as it was written")
    void arabicByPdfBox() {
        assertThat(Extracted.byPdfBox(RENDERER.pdf(Minutes.arabic()))).contains(written(Minutes.arabic()));
    }

    @Test
    @DisplayName("in Arabic comes out of Poppler as it was written")
    void arabicByPoppler() {
        assumeTrue(Extracted.hasPoppler(), "pdftotext is not installed");
        assertThat(Extracted.byPoppler(RENDERER.pdf(Minutes.arabic()))).contains(written(Minutes.arabic()));
    }

    @Test
    @DisplayName("in French comes out of PDFBox as it was written")
    void frenchByPdfBox() {
        assertThat(Extracted.byPdfBox(RENDERER.pdf(Minutes.french()))).contains(written(Minutes.french()));
    }

    @Test
    @DisplayName("in French comes out of Poppler as it was written")
    void frenchByPoppler() {
        assumeTrue(Extracted.hasPoppler(), "pdftotext is not installed");
        assertThat(Extracted.byPoppler(RENDERER.pdf(Minutes.french()))).contains(written(Minutes.french()));
    }

    @Test
    @DisplayName("of an Arabic table comes out row by row, from the first column on")
    void rowsInOrder() {
        assertThat(Extracted.byPdfBox(RENDERER.pdf(Minutes.arabic())))
                .contains("البيان الأجل المبلغ (درهم) مساهمة الغرفة في صندوق الضمان 31/12/2025 250 000,00")
                .contains("ر.ت الاسم الكامل العمالة أو الإقليم الحضور 1 فاطمة الزهراء بناني مكناس حاضر 2");
    }
}
