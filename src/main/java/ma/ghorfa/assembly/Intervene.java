package ma.ghorfa.assembly;

import java.time.Instant;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Notes what somebody says on an item.
 *
 * @param member the member who speaks; null for a guest
 * @param speaker the guest's name and function; for a member empty, the name on the register is taken
 * @param words what was said; may be filled in while the person speaks
 */
public record Intervene(ItemId item, @Nullable MemberId member, Bilingual speaker, Bilingual words, Instant at) {}
