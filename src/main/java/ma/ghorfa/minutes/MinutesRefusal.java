package ma.ghorfa.minutes;

import java.time.LocalDate;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.i18n.Formats;
import org.jspecify.annotations.Nullable;

/** What the minutes refuse, each with a sentence of its own. */
public abstract sealed class MinutesRefusal extends DomainException {

    private MinutesRefusal(String key, @Nullable Object... args) {
        super("minutes.refusal." + key, args);
    }

    /** Minutes that are final are not written any more; they are reopened first, or corrected after a refusal. */
    public static final class NotBeingWritten extends MinutesRefusal {
        NotBeingWritten(MinutesState state) {
            super("notBeingWritten", state);
        }
    }

    /** The step asked for does not start where the minutes stand. */
    public static final class NotInThisState extends MinutesRefusal {
        NotInThisState(MinutesState state) {
            super("notInThisState", state);
        }
    }

    /** After a refusal the text says what was corrected. */
    public static final class CorrectionsMissing extends MinutesRefusal {
        CorrectionsMissing() {
            super("correctionsMissing");
        }
    }

    /** Minutes are drawn up after the session and not in the future. */
    public static final class DrawnUpOutside extends MinutesRefusal {
        DrawnUpOutside(LocalDate from, LocalDate to) {
            super("drawnUpOutside", Formats.shortDate(from), Formats.shortDate(to));
        }
    }

    /** The version asked for was never frozen. */
    public static final class NoSuchVersion extends MinutesRefusal {
        NoSuchVersion(int number) {
            super("noSuchVersion", Integer.toString(number));
        }
    }
}
