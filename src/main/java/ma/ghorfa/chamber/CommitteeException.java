package ma.ghorfa.chamber;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.i18n.Formats;
import org.jspecify.annotations.Nullable;

/** What can be refused about committees. */
public abstract sealed class CommitteeException extends DomainException {

    private CommitteeException(String key, @Nullable Object... args) {
        super("chamber.committee." + key, args);
    }

    /** A committee is formed with a chair and a vice-chair (art. 29). */
    public static final class WithoutChair extends CommitteeException {
        WithoutChair() {
            super("withoutChair");
        }
    }

    /** One person cannot be both chair and vice-chair. */
    public static final class ChairIsViceChair extends CommitteeException {
        ChairIsViceChair() {
            super("chairIsViceChair");
        }
    }

    /** The committee does not work on that day. */
    public static final class NotActive extends CommitteeException {
        NotActive(LocalDate on) {
            super("notActive", Formats.shortDate(on));
        }
    }

    /** The person has that role in the committee already. */
    public static final class AlreadyIn extends CommitteeException {
        AlreadyIn(Bilingual member) {
            super("alreadyIn", member.ar(), member.fr());
        }
    }

    /** The person is not in the committee on that day. */
    public static final class NotIn extends CommitteeException {
        NotIn(LocalDate on) {
            super("notIn", Formats.shortDate(on));
        }
    }

    /** Another committee has that number. */
    public static final class NumberTaken extends CommitteeException {
        NumberTaken(int number) {
            super("numberTaken", number);
        }
    }
}
