package ma.ghorfa.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;

/**
 * Something that an agreement is to change, as a number.
 *
 * @param name Arabic required
 * @param unit what is counted; Arabic required
 * @param base where it stood before
 * @param target where it is to stand on the day, above the base or below it
 */
public record IndicatorData(Bilingual name, Bilingual unit, BigDecimal base, BigDecimal target, LocalDate targetOn) {}
