package ma.ghorfa.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** The chamber's time zone. The database keeps UTC; people read and write the time of Casablanca. */
public final class Zone {

    public static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");

    private Zone() {}

    public static LocalDate date(Instant instant) {
        return instant.atZone(CASABLANCA).toLocalDate();
    }

    public static LocalTime time(Instant instant) {
        return instant.atZone(CASABLANCA).toLocalTime();
    }

    public static LocalDateTime dateTime(Instant instant) {
        return instant.atZone(CASABLANCA).toLocalDateTime();
    }

    public static Instant instant(LocalDateTime local) {
        return local.atZone(CASABLANCA).toInstant();
    }
}
