package ma.ghorfa.card;

import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.document.StoredFileId;
import org.jspecify.annotations.Nullable;

/**
 * A card is handed over.
 *
 * @param on not in the future, and not before it came to the chamber
 * @param proxyName who took it instead of its holder; empty where the holder did
 * @param proxyReason why; likewise
 * @param drawnSignature a PNG in Base64, as the pad draws it; empty where a slip was signed
 * @param signedSlip a stored file with the signature; null where it was drawn
 * @param key made once for each delivery; the same key again has no second effect
 */
public record DeliverCard(
        CardRequestId request,
        LocalDate on,
        CardReceiver receiver,
        String proxyName,
        String proxyReason,
        String drawnSignature,
        @Nullable StoredFileId signedSlip,
        UUID key) {}
