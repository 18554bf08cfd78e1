package ma.ghorfa.chamber;

import java.time.LocalDate;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.i18n.Formats;
import org.jspecify.annotations.Nullable;

/** What can be refused about statutory rules. */
public abstract sealed class RuleException extends DomainException {

    private RuleException(String key, @Nullable Object... args) {
        super("chamber.rule." + key, args);
    }

    /** The rule has no value on that date, so nothing that depends on it can be decided. */
    public static final class NoValue extends RuleException {
        private final String ruleKey;

        NoValue(String ruleKey, LocalDate on) {
            super("noValue", ruleKey, Formats.shortDate(on));
            this.ruleKey = ruleKey;
        }

        public String ruleKey() {
            return ruleKey;
        }
    }

    /** A value of the same rule already begins on that day. */
    public static final class BeginsOnSameDay extends RuleException {
        BeginsOnSameDay(LocalDate from) {
            super("sameDay", Formats.shortDate(from));
        }
    }

    /** The new value is the one in force already. */
    public static final class SameValue extends RuleException {
        SameValue(String value) {
            super("sameValue", value);
        }
    }

    /** A rule is verified by naming the text that says so. */
    public static final class NoReference extends RuleException {
        NoReference() {
            super("noReference");
        }
    }
}
