package ma.ghorfa.assembly;

import java.time.Instant;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What one person said on an item.
 *
 * @param member null for a guest
 */
public record InterventionRow(
        InterventionId id, long version, @Nullable MemberId member, Bilingual speaker, Bilingual words, Instant at) {}
