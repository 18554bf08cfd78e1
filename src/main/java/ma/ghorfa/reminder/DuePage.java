package ma.ghorfa.reminder;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Which due things are asked for: the first so many after a place, in the order of their days and then of their ids as the
 * database orders them.
 *
 * @param today what is due is read as it stands on this day
 * @param afterDay those of this day come only with ids after {@code afterId}
 * @param to the last day, included
 */
public record DuePage(LocalDate today, LocalDate afterDay, UUID afterId, LocalDate to, int limit) {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** What a query of these things is asked with, by the names that it uses for it. */
    public Map<String, Object> parameters() {
        return Map.of("today", today, "after", afterDay, "id", afterId.toString(), "to", to, "limit", limit);
    }

    /** The first ones from a day on, the day included. */
    public static DuePage from(LocalDate today, LocalDate from, LocalDate to, int limit) {
        return new DuePage(today, from, BEFORE_ALL, to, limit);
    }
}
