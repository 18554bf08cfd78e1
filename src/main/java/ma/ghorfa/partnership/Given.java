package ma.ghorfa.partnership;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Text;

/** The checks of what is typed that several records of this room share. */
final class Given {

    private static final int DECIMALS = 2;
    private static final BigDecimal BOUND = new BigDecimal("10000000000");

    private Given() {}

    /** One line in each language; the Arabic one must be given. */
    static Bilingual arabic(String field, Bilingual typed, int max) {
        Bilingual lines = new Bilingual(line(field, typed.ar(), max), line(field, typed.fr(), max));
        if (lines.ar().isEmpty()) {
            throw new InvalidInputException(field, "chamber.name.arabicRequired");
        }
        return lines;
    }

    /** A line that may be empty. */
    static String line(String field, String typed, int max) {
        return Text.atMost(field, Text.line(typed), max);
    }

    /** Several lines that may be empty. */
    static String lines(String field, String typed, int max) {
        return Text.atMost(field, Text.paragraphs(typed), max);
    }

    /** Several lines in each language; either may be empty. */
    static Bilingual paragraphs(String field, Bilingual typed, int max) {
        return new Bilingual(lines(field, typed.ar(), max), lines(field, typed.fr(), max));
    }

    /** An exact number of at most two decimals and ten digits before them; it is never rounded. */
    static BigDecimal exact(String field, BigDecimal typed) {
        if (typed.abs().compareTo(BOUND) >= 0 || typed.stripTrailingZeros().scale() > DECIMALS) {
            throw new InvalidInputException(field, "partnershipIndicators.tooExact", DECIMALS);
        }
        return typed.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }
}
