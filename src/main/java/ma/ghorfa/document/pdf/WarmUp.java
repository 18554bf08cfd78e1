package ma.ghorfa.document.pdf;

import java.time.Instant;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.DocumentRenderer;
import ma.ghorfa.i18n.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Renders a small document beside the first requests after a start, so that nobody's document waits for typefaces and
 * the shaper to be loaded: that takes as long as fifty pages do afterwards.
 */
@Component
class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final DocumentRenderer renderer;

    WarmUp(DocumentRenderer renderer) {
        this.renderer = renderer;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform()
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .name("documents-warm-up")
                .start(this::render);
    }

    private void render() {
        try {
            renderer.pdf(Document.in(Language.AR, "محضر", Instant.EPOCH)
                    .titleBlock("محضر", "دورة يونيو 2025", "")
                    .paragraph("اتفاقية (VAEP) بتاريخ 26/06/2025")
                    .build());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Documents cannot be rendered on this machine", e);
        }
    }
}
