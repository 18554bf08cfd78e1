package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import ma.ghorfa.base.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * A link to a document as a file, a PDF unless it is said otherwise. Following it, the file is made before the browser is told to fetch it: where a character
 * has no glyph the reader gets the sentence that says which, and no broken file. Opened in another tab, or saved by its
 * address, it makes the file when it is fetched.
 */
public final class PdfLink extends Composite<Div> {

    private static final String PDF = "application/pdf";

    private final Supplier<byte[]> file;
    private final Supplier<String> fileName;
    private final String mediaType;
    private final AtomicReference<byte @Nullable []> made = new AtomicReference<>();
    private final Anchor fetch;

    /**
     * @param pdf makes the file, or refuses with the sentence that the reader gets
     * @param fileName in characters that every file system takes
     */
    public PdfLink(String words, Supplier<byte[]> pdf, Supplier<String> fileName) {
        this(words, pdf, fileName, PDF);
    }

    /** The same to a file of another type. */
    public PdfLink(String words, Supplier<byte[]> file, Supplier<String> fileName, String mediaType) {
        this.file = file;
        this.fileName = fileName;
        this.mediaType = mediaType;
        fetch = anchor();
        fetch.addClassName("sr-only");
        fetch.getElement().setAttribute("aria-hidden", "true");
        fetch.getElement().setAttribute("tabindex", "-1");
        Anchor link = anchor();
        link.addClassName("download");
        link.add(Icons.DOWNLOAD.create(), new Span(words));
        link.getElement().addEventListener("click", click -> make()).preventDefault();
        getContent().addClassName("pdf-link");
        getContent().add(link, fetch);
    }

    private Anchor anchor() {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            try {
                byte[] ready = made.getAndSet(null);
                byte[] content = ready == null ? file.get() : ready;
                return new DownloadResponse(
                        new ByteArrayInputStream(content), fileName.get(), mediaType, content.length);
            } catch (DomainException refusal) {
                return DownloadResponse.error(HttpStatusCode.CONFLICT, t(refusal));
            }
        });
        var anchor = new Anchor(handler, "");
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }

    private void make() {
        try {
            made.set(file.get());
        } catch (DomainException refusal) {
            Failures.tell(refusal);
            return;
        }
        fetch.getElement().executeJs("this.click()");
    }
}
