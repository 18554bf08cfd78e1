package ma.ghorfa.document;

import java.time.Instant;
import java.util.List;
import ma.ghorfa.i18n.Language;

/**
 * A paper of any size on which each thing has its place, such as a card: the other documents flow over as many pages of A4
 * as they need.
 *
 * @param written the instant that the file names as its creation; the same content then gives the same bytes
 * @param width of every page, in millimetres
 * @param pages what stands on each, in the order in which it is drawn and read
 */
public record PlacedDocument(
        Language language,
        String title,
        String author,
        Instant written,
        float width,
        float height,
        List<List<Placed>> pages) {

    public PlacedDocument {
        pages = pages.stream().map(List::copyOf).toList();
    }
}
