package ma.ghorfa.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two pages that may be one person's, or of which somebody said that they are not.
 *
 * @param one the page that was there first
 * @param decidedBy the account that said they are two; null where nobody has yet
 */
public record DuplicatePair(
        ActorRow one,
        ActorRow other,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}
