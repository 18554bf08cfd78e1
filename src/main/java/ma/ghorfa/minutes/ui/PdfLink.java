package ma.ghorfa.minutes.ui;

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
import ma.ghorfa.document.Document;
import ma.ghorfa.document.DocumentRenderer;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.Icons;
import org.jspecify.annotations.Nullable;

/**
 * A link to a document as a PDF. Following it, the file is made before the browser is told to fetch it: where a character
 * has no glyph the reader gets the sentence that says which, and no broken file. Opened in another tab, or saved by its
 * address, it makes the file when it is fetched.
 */
final class PdfLink extends Composite<Div> {

    private static final String PDF = "application/pdf";

    private final Supplier<Document> document;
    private final DocumentRenderer renderer;
    private final String fileName;
    private final AtomicReference<byte @Nullable []> made = new AtomicReference<>();
    private final Anchor fetch;

    /** @param fileName in characters that every file system takes */
    PdfLink(String words, Supplier<Document> document, DocumentRenderer renderer, String fileName) {
        this.document = document;
        this.renderer = renderer;
        this.fileName = fileName;
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
                byte[] pdf = ready == null ? renderer.pdf(document.get()) : ready;
                return new DownloadResponse(new ByteArrayInputStream(pdf), fileName, PDF, pdf.length);
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
            made.set(renderer.pdf(document.get()));
        } catch (DomainException refusal) {
            Failures.tell(refusal);
            return;
        }
        fetch.getElement().executeJs("this.click()");
    }
}
