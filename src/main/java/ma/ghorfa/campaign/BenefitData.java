package ma.ghorfa.campaign;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What one enters about a benefit of the card.
 *
 * @param provider who gives it
 * @param conditions what one needs for it; may be empty
 * @param from the first day, null where it is not known
 * @param until the last day, null where there is no end
 * @param active whether the catalogue offers it; a benefit that stopped is kept for what was explained before
 */
public record BenefitData(
        BenefitKind kind,
        Bilingual name,
        Bilingual provider,
        Bilingual conditions,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean active) {

    /** Whether somebody can have it on a day. */
    public boolean isOfferedOn(LocalDate day) {
        return active && (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
