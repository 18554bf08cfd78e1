package ma.ghorfa.base;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Instants as plain SQL keeps them: {@code datetime(6)} without a zone, always UTC. Handing the driver a local date and
 * time leaves it nothing to convert, whatever zone the connection, the server or this machine is in.
 */
public final class Utc {

    private Utc() {}

    public static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public static Instant instant(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }
}
