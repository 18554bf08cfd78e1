package ma.ghorfa.chamber;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.ghorfa.base.InvalidInputException;

/**
 * A quorum as the law or the rules of procedure word it: a fraction of a base, to be exceeded or to be reached. Written
 * {@code >1/2 IN_OFFICE}, {@code >=2/3 SEATS CEIL}, or {@code NONE} where any number present will do.
 *
 * @param numerator of the fraction; 0 means that no quorum is asked for
 * @param strict true where more than the fraction is asked for, false where the fraction itself is enough
 * @param base what the fraction is taken of
 * @param rounding applied to base × n/d before it is compared; the texts differ, so it is part of the rule
 */
public record QuorumRule(int numerator, int denominator, boolean strict, Base base, Rounding rounding) {

    /** What the fraction is taken of. The law knows both: "members of the chamber, or those of them in office". */
    public enum Base {
        SEATS,
        IN_OFFICE
    }

    /** What happens to the fraction of a person. */
    public enum Rounding {
        NONE,
        FLOOR,
        CEIL,
        HALF_UP
    }

    /** Any number present will do. */
    public static final QuorumRule NO_QUORUM = new QuorumRule(0, 1, false, Base.IN_OFFICE, Rounding.NONE);

    private static final Pattern SYNTAX =
            Pattern.compile("(>=?)\\s*(\\d{1,3})\\s*/\\s*(\\d{1,3})\\s+(SEATS|IN_OFFICE)(?:\\s+(FLOOR|CEIL|HALF_UP))?");

    /** @throws InvalidInputException where the fraction is not between 0 and 1 */
    public QuorumRule {
        if (denominator < 1 || numerator < 0 || numerator > denominator || (strict && numerator == denominator)) {
            throw new InvalidInputException("value", "chamber.rule.badQuorum", numerator + "/" + denominator);
        }
    }

    /** @throws InvalidInputException where the text does not follow the syntax */
    public static QuorumRule parse(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if ("NONE".equals(upper)) {
            return NO_QUORUM;
        }
        Matcher matcher = SYNTAX.matcher(upper);
        if (!matcher.matches()) {
            throw new InvalidInputException("value", "chamber.rule.badQuorum", text);
        }
        String rounding = matcher.group(5);
        return new QuorumRule(
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                ">".equals(matcher.group(1)),
                Base.valueOf(matcher.group(4)),
                rounding == null ? Rounding.NONE : Rounding.valueOf(rounding));
    }

    public boolean isNone() {
        return numerator == 0;
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        if (isNone()) {
            return "NONE";
        }
        String suffix = rounding == Rounding.NONE ? "" : " " + rounding;
        return (strict ? ">" : ">=") + numerator + "/" + denominator + " " + base + suffix;
    }
}
