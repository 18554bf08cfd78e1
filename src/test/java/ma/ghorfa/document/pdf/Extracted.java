package ma.ghorfa.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a file as others take it from there, made comparable: NFKC, no bidi controls, white space collapsed. */
final class Extracted {

    private static final Pattern BIDI_CONTROLS =
            Pattern.compile("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private Extracted() {}

    static String comparable(String text) {
        String visible = BIDI_CONTROLS.matcher(text).replaceAll("");
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        return BLANKS.matcher(composed).replaceAll(" ").strip();
    }

    static String byPdfBox(byte[] pdf) {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            return comparable(new PDFTextStripper().getText(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean hasPoppler() {
        try {
            return new ProcessBuilder("pdftotext", "-v")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static String byPoppler(byte[] pdf) {
        try {
            Path file = Files.createTempFile("extracted", ".pdf");
            try {
                Files.write(file, pdf);
                Process process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-").start();
                return comparable(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
