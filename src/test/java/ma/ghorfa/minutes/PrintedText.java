package ma.ghorfa.minutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader's program takes from a file, made comparable: NFKC, no bidi controls, white space collapsed. */
final class PrintedText {

    private static final Pattern BIDI_CONTROLS =
            Pattern.compile("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private PrintedText() {}

    static String of(byte[] pdf) {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            return comparable(new PDFTextStripper().getText(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int pages(byte[] pdf) {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            return file.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String comparable(String text) {
        String visible = BIDI_CONTROLS.matcher(text).replaceAll("");
        return BLANKS.matcher(Normalizer.normalize(visible, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }
}
