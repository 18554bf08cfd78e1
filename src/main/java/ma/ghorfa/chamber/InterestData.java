package ma.ghorfa.chamber;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a member declares.
 *
 * @param organisation at least one of the two names
 * @param role what the member, or the relative, is there; may be empty
 * @param from since when
 * @param until the first day on which it no longer holds; null while it does
 * @param declaredOn the day of the declaration
 */
public record InterestData(
        Bilingual organisation,
        InterestKind kind,
        Bilingual role,
        LocalDate from,
        @Nullable LocalDate until,
        LocalDate declaredOn) {}
