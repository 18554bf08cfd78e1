package ma.ghorfa.base;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a national identity card in its one form: one or two capital Latin letters and up to seven Western digits,
 * eight signs in all at most.
 */
public record Cin(String number) {

    private static final Pattern SHAPE = Pattern.compile("(?=.{2,8}$)[A-Z]{1,2}[0-9]{1,7}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}./_\\p{Cf}\\p{Cc}]+");
    private static final int LONGEST_TYPED = 64;

    /** @throws IllegalArgumentException where the number has another form; it is not repeated, it may come into a log */
    public Cin {
        if (!SHAPE.matcher(number).matches()) {
            throw new IllegalArgumentException("Not the number of an identity card");
        }
    }

    /** What was typed, if it is such a number: blanks, hyphens, points, small letters and other digits do not count. */
    public static Optional<Cin> read(String typed) {
        String bare = bare(typed);
        return SHAPE.matcher(bare).matches() ? Optional.of(new Cin(bare)) : Optional.empty();
    }

    /** Western digits, capital letters, nothing between them; empty where nothing was typed. */
    static String bare(String typed) {
        String few = typed.length() > LONGEST_TYPED ? typed.substring(0, LONGEST_TYPED) : typed;
        var bare = new StringBuilder();
        BETWEEN.matcher(Normalizer.normalize(few, Normalizer.Form.NFKC))
                .replaceAll("")
                .codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .forEach(bare::appendCodePoint);
        return bare.toString().toUpperCase(Locale.ROOT);
    }

    /** Not the number, which may come into a log. */
    @Override
    public String toString() {
        return "Cin";
    }
}
