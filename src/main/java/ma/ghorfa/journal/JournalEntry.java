package ma.ghorfa.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act as it was written down.
 *
 * @param seq grows with every entry; the order of the journal
 * @param actor the username of whoever acted
 * @param act the code of the act; {@code journal.act.<act>} holds its words
 */
public record JournalEntry(
        long seq,
        Instant at,
        String actor,
        String act,
        @Nullable String subjectType,
        @Nullable UUID subjectId,
        Map<String, String> details) {}
