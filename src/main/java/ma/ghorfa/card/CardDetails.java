package ma.ghorfa.card;

import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.document.StoredFileId;
import org.jspecify.annotations.Nullable;

/**
 * A request with all that is known of it.
 *
 * @param previous the card before; null for a first one
 * @param steps in the order in which they were entered
 * @param delivery null until the card was handed over
 * @param ending null while the card is in force, apart from its date
 */
public record CardDetails(
        CardRow row,
        long version,
        @Nullable CardRow previous,
        List<CardStep> steps,
        @Nullable Delivery delivery,
        @Nullable Ending ending) {

    /** Who took the card, and where the signature lies. */
    public record Delivery(
            LocalDate on, CardReceiver receiver, String proxyName, String proxyReason, StoredFileId signature) {}

    /**
     * @param note the reason of a revocation
     * @param declaration of a loss or a theft
     */
    public record Ending(CardEnd how, LocalDate on, String note, String declaration) {}
}
