package ma.ghorfa.chamber;

import java.time.LocalDate;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.i18n.Formats;
import org.jspecify.annotations.Nullable;

/** What can be refused about mandates; each refusal has its name and its sentence. */
public abstract sealed class MandateException extends DomainException {

    private MandateException(String key, @Nullable Object... args) {
        super("chamber.mandate." + key, args);
    }

    /** The date given lies before the first day of the mandate. */
    public static final class DateBeforeMandate extends MandateException {
        DateBeforeMandate(LocalDate date, LocalDate from) {
            super("dateBefore", Formats.shortDate(date), Formats.shortDate(from));
        }
    }

    /** The date given lies after the end of the mandate. */
    public static final class DateAfterMandate extends MandateException {
        DateAfterMandate(LocalDate date, LocalDate until) {
            super("dateAfter", Formats.shortDate(date), Formats.shortDate(until));
        }
    }

    /** The same person would have two mandates at a time. */
    public static final class MandatesOverlap extends MandateException {
        MandatesOverlap(LocalDate from, LocalDate until) {
            super("overlap", Formats.shortDate(from), Formats.shortDate(until));
        }
    }

    /** The seat is held by somebody else during those days. */
    public static final class SeatTaken extends MandateException {
        SeatTaken(int seat, LocalDate from, LocalDate until) {
            super("seatTaken", seat, Formats.shortDate(from), Formats.shortDate(until));
        }
    }

    /** There are fewer seats than that number. */
    public static final class NoSuchSeat extends MandateException {
        NoSuchSeat(int seat, int seats) {
            super("noSuchSeat", seat, seats);
        }
    }

    /** More members would be in office than the chamber has seats. */
    public static final class MoreInOfficeThanSeats extends MandateException {
        MoreInOfficeThanSeats(int inOffice, int seats, LocalDate on) {
            super("moreThanSeats", inOffice, seats, Formats.shortDate(on));
        }
    }

    /** The term would be longer than {@code mandate.years} allows. */
    public static final class TermTooLong extends MandateException {
        TermTooLong(int years, LocalDate latestEnd) {
            super("tooLong", years, Formats.shortDate(latestEnd));
        }
    }

    /** The mandate was ended already. */
    public static final class AlreadyEnded extends MandateException {
        AlreadyEnded(LocalDate on) {
            super("alreadyEnded", Formats.shortDate(on));
        }
    }

    /** Only a mandate that was ended can be replaced or restored. */
    public static final class NotEnded extends MandateException {
        NotEnded() {
            super("notEnded");
        }
    }

    /** A replacement begins on the day the replaced mandate ended, or later. */
    public static final class ReplacementTooEarly extends MandateException {
        ReplacementTooEarly(LocalDate from, LocalDate ended) {
            super("replacementTooEarly", Formats.shortDate(from), Formats.shortDate(ended));
        }
    }

    /** Nothing is left of the term that a replacement could serve. */
    public static final class NothingLeftToServe extends MandateException {
        NothingLeftToServe(LocalDate termEnd) {
            super("nothingLeft", Formats.shortDate(termEnd));
        }
    }

    /** Another mandate already serves the remainder. */
    public static final class AlreadyReplaced extends MandateException {
        AlreadyReplaced() {
            super("alreadyReplaced");
        }
    }

    /** A replacement sits on the seat of the one it replaces, and on no other. */
    public static final class OtherSeatThanReplaced extends MandateException {
        OtherSeatThanReplaced(int seat) {
            super("otherSeat", seat);
        }
    }

    /** Two suspensions of one mandate would overlap. */
    public static final class SuspensionsOverlap extends MandateException {
        SuspensionsOverlap(LocalDate from) {
            super("suspensionsOverlap", Formats.shortDate(from));
        }
    }

    /** There is no suspension on that day that could be lifted. */
    public static final class NotSuspended extends MandateException {
        NotSuspended(LocalDate on) {
            super("notSuspended", Formats.shortDate(on));
        }
    }
}
