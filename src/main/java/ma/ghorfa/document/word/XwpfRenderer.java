package ma.ghorfa.document.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.WordRenderer;
import ma.ghorfa.i18n.Texts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.stereotype.Component;

/** {@link WordRenderer} with Apache POI. */
@Component
class XwpfRenderer implements WordRenderer {

    private final Texts texts;

    XwpfRenderer(Texts texts) {
        this.texts = texts;
    }

    @Override
    public byte[] docx(Document document) {
        try (var file = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            WordStyles.give(file, document.language());
            new WordFile(file, document, texts).write();
            file.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A file in memory could not be written", e);
        }
    }
}
