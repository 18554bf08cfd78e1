package ma.ghorfa.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Lifts the sitting and leaves the session open.
 *
 * @param reason why it is lifted
 * @param nextDate when the next sitting is to be held; the same day for a break
 */
public record SuspendSession(
        SessionId session, Instant at, String reason, LocalDate nextDate, LocalTime nextStartTime) {}
