package ma.ghorfa.budget;

import java.time.Instant;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * The funding of an agenda item.
 *
 * @param version the stored version of this record, for edits
 * @param available what may be spent on the line, now or when it was frozen; null where nothing may
 * @param others what further items of the session want of the line or were given, now or when it was frozen
 * @param frozenAt when the vote on the item was counted; null before
 */
public record FundingRow(
        ItemId item,
        long version,
        int year,
        CodeRow code,
        Money amount,
        @Nullable Money available,
        Money others,
        @Nullable Instant frozenAt) {}
