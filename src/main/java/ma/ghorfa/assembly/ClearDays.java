package ma.ghorfa.assembly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Notice in clear days: neither the day of sending nor the day of the session counts, every other day between them does
 * unless a statutory rule takes it out. The text that would settle it was not found, so both exceptions are rules:
 * {@code convocation.holidaysCount} and {@code convocation.weekdaysExcluded} (none by default: Saturdays and Sundays
 * count).
 *
 * @param holidays the listed holidays around the dates asked about; looked at only where they do not count
 * @param holidaysCount true if a holiday is a day of notice like any other
 * @param excluded days of the week that are no days of notice
 */
public record ClearDays(Set<LocalDate> holidays, boolean holidaysCount, Set<DayOfWeek> excluded) {

    /** Far more than any notice, so that a search ends even where every day of the week is excluded. */
    private static final int HORIZON_DAYS = 3_660;

    public ClearDays {
        holidays = Set.copyOf(holidays);
        excluded = Set.copyOf(excluded);
    }

    /** Clear days where each day between the two counts. */
    public static ClearDays everyDay() {
        return new ClearDays(Set.of(), true, Set.of());
    }

    /** How many clear days lie between the day of sending and the day of the session; 0 if the latter is not later. */
    public int between(LocalDate sent, LocalDate session) {
        int days = 0;
        for (LocalDate day = sent.plusDays(1); day.isBefore(session); day = day.plusDays(1)) {
            if (counts(day)) {
                days++;
            }
        }
        return days;
    }

    /** The last day on which one may send so that {@code required} clear days remain before the session. */
    public LocalDate lastSendingDate(LocalDate session, int required) {
        LocalDate sent = session.minusDays(1);
        for (int found = 0; found < required && sent.isAfter(session.minusDays(HORIZON_DAYS)); ) {
            if (counts(sent)) {
                found++;
            }
            sent = sent.minusDays(1);
        }
        return sent;
    }

    /** The first day on which a session may be held that is convoked on {@code sent} with {@code required} clear days. */
    public LocalDate earliestSessionDate(LocalDate sent, int required) {
        LocalDate session = sent.plusDays(1);
        for (int found = 0; found < required && session.isBefore(sent.plusDays(HORIZON_DAYS)); ) {
            if (counts(session)) {
                found++;
            }
            session = session.plusDays(1);
        }
        return session;
    }

    private boolean counts(LocalDate day) {
        return !excluded.contains(day.getDayOfWeek()) && (holidaysCount || !holidays.contains(day));
    }
}
