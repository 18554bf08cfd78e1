package ma.ghorfa.minutes;

import java.time.Instant;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.base.Bilingual;

/**
 * What an assembly decided about minutes; it never changes.
 *
 * @param session the session that voted
 * @param sessionTitle its title on that day
 * @param item the item of its agenda
 * @param itemNumber as that agenda numbers it
 * @param outcome an approval or a rejection
 * @param sentence what was counted and decided, as that session's own minutes carry it
 * @param at when the result was declared
 */
public record Ruling(
        SessionId session,
        Bilingual sessionTitle,
        ItemId item,
        String itemNumber,
        ItemOutcome outcome,
        Bilingual sentence,
        Instant at) {}
