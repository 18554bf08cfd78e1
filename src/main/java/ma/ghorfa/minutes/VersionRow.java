package ma.ghorfa.minutes;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A frozen version of minutes.
 *
 * @param number from 1
 * @param drawnUpOn the day that it bears
 * @param frozenAt when it was frozen in the portal
 * @param by the account that froze it
 */
public record VersionRow(int number, LocalDate drawnUpOn, Instant frozenAt, String by) {}
