package ma.ghorfa.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How the day on which something falls due lies to today. */
public enum TimeLeft {
    AHEAD,
    TODAY,
    PAST;

    public static TimeLeft of(LocalDate due, LocalDate today) {
        return due.isAfter(today) ? AHEAD : due.isBefore(today) ? PAST : TODAY;
    }

    /** How many days lie between them. */
    public static long days(LocalDate due, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(today, due));
    }
}
