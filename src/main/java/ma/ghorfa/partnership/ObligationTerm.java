package ma.ghorfa.partnership;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of an obligation.
 *
 * @param party whose it is; null where it is everybody's
 * @param dropped an amendment strikes it out
 */
public record ObligationTerm(@Nullable PartyId party, Bilingual words, LocalDate due, boolean dropped) {}
