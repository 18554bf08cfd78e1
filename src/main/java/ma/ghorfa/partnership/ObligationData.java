package ma.ghorfa.partnership;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a party has to do by a day.
 *
 * @param party whose obligation it is; null where it is everybody's
 * @param words what is to be done; Arabic required
 * @param owner who sees to it in the chamber
 */
public record ObligationData(@Nullable PartyId party, Bilingual words, String owner, LocalDate due) {}
