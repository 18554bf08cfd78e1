package ma.ghorfa.chamber;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.i18n.Formats;
import org.jspecify.annotations.Nullable;

/**
 * Days from one date until another, the last one not included: a mandate that ends on 10 August is no longer one on that
 * day, and its successor may begin on it. An end that is not known yet is {@link #FOREVER}, so that the database can
 * hold spans against each other (periods in MariaDB admit no null).
 *
 * @param from the first day
 * @param until the first day that no longer belongs to it
 */
@Embeddable
public record DateSpan(LocalDate from, LocalDate until) {

    /** The end of a span that has none yet. */
    public static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /** @throws InvalidInputException where the end is not after the beginning, or a year is surely a slip of the keys */
    public DateSpan {
        plausible("from", from);
        if (!until.equals(FOREVER)) {
            plausible("until", until);
        }
        if (!from.isBefore(until)) {
            throw new InvalidInputException("until", "chamber.span.endNotAfterBeginning", Formats.shortDate(from));
        }
    }

    /** A span without an end. */
    public static DateSpan since(LocalDate from) {
        return new DateSpan(from, FOREVER);
    }

    /** @param until null where there is no end yet */
    public static DateSpan of(LocalDate from, @Nullable LocalDate until) {
        return new DateSpan(from, Objects.requireNonNullElse(until, FOREVER));
    }

    private static void plausible(String field, LocalDate date) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new InvalidInputException(field, "chamber.span.implausible", Formats.shortDate(date));
        }
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(until);
    }

    public boolean contains(DateSpan other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    public boolean overlaps(DateSpan other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    public boolean isOpen() {
        return until.equals(FOREVER);
    }

    /** The first day that no longer belongs to it; null where there is no end yet. */
    public @Nullable LocalDate end() {
        return isOpen() ? null : until;
    }

    /** The same beginning, with another end. */
    public DateSpan endingOn(LocalDate end) {
        return new DateSpan(from, end);
    }
}
