package ma.ghorfa.assembly;

import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What sessions usually have on their agenda.
 *
 * @param month from 1 to 12, of the sessions that have it; null for every month
 * @param place from 1 to 999; the smaller comes first
 */
public record UsualItemData(SessionKind kind, @Nullable Integer month, int place, ItemType type, Bilingual title) {}
