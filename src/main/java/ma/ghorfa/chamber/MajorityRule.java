package ma.ghorfa.chamber;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.ghorfa.base.InvalidInputException;

/**
 * A majority as the law words it. Written {@code >1/2 VOTERS}, {@code >=3/4 IN_OFFICE}, or {@code UNANIMITY}.
 *
 * @param numerator of the fraction; for unanimity 1 of 1
 * @param strict true where more than the fraction is asked for
 * @param base whom the fraction is taken of
 */
public record MajorityRule(int numerator, int denominator, boolean strict, Base base) {

    /** Whom the fraction is taken of. */
    public enum Base {
        /** Those who voted for or against, and those who abstained where {@code vote.abstentionCountsAsVoter} says so. */
        VOTERS,
        PRESENT,
        IN_OFFICE,
        SEATS
    }

    /** Nobody against and nobody abstaining. */
    public static final MajorityRule UNANIMITY = new MajorityRule(1, 1, false, Base.VOTERS);

    private static final Pattern SYNTAX =
            Pattern.compile("(>=?)\\s*(\\d{1,3})\\s*/\\s*(\\d{1,3})\\s+(VOTERS|PRESENT|IN_OFFICE|SEATS)");

    /** @throws InvalidInputException where the fraction is not above 0 and at most 1 */
    public MajorityRule {
        if (denominator < 1 || numerator < 1 || numerator > denominator || (strict && numerator == denominator)) {
            throw new InvalidInputException("value", "chamber.rule.badMajority", numerator + "/" + denominator);
        }
    }

    /** @throws InvalidInputException where the text does not follow the syntax */
    public static MajorityRule parse(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if ("UNANIMITY".equals(upper)) {
            return UNANIMITY;
        }
        Matcher matcher = SYNTAX.matcher(upper);
        if (!matcher.matches()) {
            throw new InvalidInputException("value", "chamber.rule.badMajority", text);
        }
        return new MajorityRule(
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                ">".equals(matcher.group(1)),
                Base.valueOf(matcher.group(4)));
    }

    public boolean isUnanimity() {
        return equals(UNANIMITY);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return isUnanimity() ? "UNANIMITY" : (strict ? ">" : ">=") + numerator + "/" + denominator + " " + base;
    }
}
