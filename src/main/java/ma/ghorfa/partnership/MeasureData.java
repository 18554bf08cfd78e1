package ma.ghorfa.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Where an indicator stood on a day.
 *
 * @param source what the value rests on
 */
public record MeasureData(LocalDate on, BigDecimal value, String source) {}
