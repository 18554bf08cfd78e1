package ma.ghorfa.registry;

import java.time.Instant;
import java.util.List;
import ma.ghorfa.base.Bilingual;

/**
 * A page that was merged into another one.
 *
 * @param merged the page that is no more
 * @param name what stood on it
 * @param survivor the page that stayed
 * @param by the account that did it
 * @param formerNumbers those that are no longer anybody's present ones; of an identity card only the last characters
 */
public record MergeRow(
        MergeId id,
        ActorId merged,
        Bilingual name,
        ActorId survivor,
        Instant at,
        String by,
        List<String> formerNumbers) {}
