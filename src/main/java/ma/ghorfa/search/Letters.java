package ma.ghorfa.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Brings the letters of a text into one form and cuts it into words; what a word means is not looked at here.
 *
 * <p>Presentation forms become letters (NFKC), vowel signs, tatweel, zero-width and direction characters vanish, digits
 * become Western, Latin letters small and without accents. An alif that carries a hamza stays {@code إ}, because it shows
 * that the next lam is not the article.
 */
final class Letters {

    private static final Map<Character, String> ALIKE = Map.ofEntries(
            Map.entry('أ', "إ"),
            Map.entry('آ', "إ"),
            Map.entry('ٲ', "إ"),
            Map.entry('ٳ', "إ"),
            Map.entry('ٱ', "ا"),
            Map.entry('ء', ""),
            Map.entry('ؤ', "و"),
            Map.entry('ٶ', "و"),
            Map.entry('ۆ', "و"),
            Map.entry('ئ', "ي"),
            Map.entry('ى', "ي"),
            Map.entry('ی', "ي"),
            Map.entry('ې', "ي"),
            Map.entry('ے', "ي"),
            Map.entry('ة', "ه"),
            Map.entry('ۃ', "ه"),
            Map.entry('ہ', "ه"),
            Map.entry('ھ', "ه"),
            Map.entry('ە', "ه"),
            Map.entry('ۀ', "ه"),
            Map.entry('ک', "ك"),
            Map.entry('ڪ', "ك"),
            Map.entry('گ', "ك"),
            Map.entry('ڭ', "ك"),
            Map.entry('ݣ', "ك"),
            Map.entry('پ', "ب"),
            Map.entry('چ', "ج"),
            Map.entry('ژ', "ز"),
            Map.entry('ڤ', "ف"),
            Map.entry('ڥ', "ف"),
            Map.entry('ڨ', "ق"),
            Map.entry('œ', "oe"),
            Map.entry('æ', "ae"),
            Map.entry('ß', "ss"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('ħ', "h"),
            Map.entry('ı', "i"));

    private static final String APOSTROPHES = "'’‘‛`´′ʼʻʹ＇";

    private Letters() {}

    /**
     * The words of a text in the order in which they stand, each of letters and digits only. Latin and Arabic letters
     * that touch each other are two words. Never throws.
     */
    static List<Piece> pieces(String text) {
        String apostrophes = text.replace('´', '\'');
        String plain = Normalizer.normalize(apostrophes, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var pieces = new ArrayList<Piece>();
        var word = new StringBuilder();
        var written = new StringBuilder();
        int at = 0;
        while (at < plain.length()) {
            int c = plain.codePointAt(at);
            at += Character.charCount(c);
            if (c < 0x80 ? c == '\'' : APOSTROPHES.indexOf(c) >= 0) {
                // The French article and preposition are words of their own; any other apostrophe is an ayn or nothing.
                if (word.length() == 1 && word.charAt(0) == 'l') {
                    word.setLength(0);
                    written.setLength(0);
                } else if (word.length() == 1 && word.charAt(0) == 'd') {
                    end(word, written, pieces);
                } else if (!word.isEmpty()) {
                    written.appendCodePoint(c);
                }
            } else if (isIgnored(c)) {
                if (!word.isEmpty() && Character.getType(c) == Character.NON_SPACING_MARK) {
                    written.appendCodePoint(c);
                }
            } else if (Character.isLetterOrDigit(c)) {
                if (!word.isEmpty()
                        && isArabic(c) != isArabic(word.charAt(word.length() - 1))
                        && !Character.isDigit(c)) {
                    end(word, written, pieces);
                }
                written.appendCodePoint(c);
                append(c, word);
            } else {
                end(word, written, pieces);
            }
        }
        end(word, written, pieces);
        return pieces;
    }

    private static void end(StringBuilder word, StringBuilder written, List<Piece> pieces) {
        if (!word.isEmpty()) {
            pieces.add(new Piece(word.toString(), written.toString()));
        }
        word.setLength(0);
        written.setLength(0);
    }

    private static void append(int c, StringBuilder word) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            word.append((char) c);
        } else if (Character.isDigit(c)) {
            word.append(Character.digit(c, 10));
        } else if (c <= Character.MAX_VALUE && ALIKE.containsKey((char) c)) {
            word.append(ALIKE.get((char) c));
        } else if (isArabic(c)) {
            word.appendCodePoint(c);
        } else {
            Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                    .codePoints()
                    .filter(part -> !isIgnored(part))
                    .forEach(word::appendCodePoint);
        }
    }

    private static boolean isIgnored(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_LETTER -> true;
            default -> false;
        };
    }

    static boolean isArabic(int c) {
        return c >= 0x0600 && c <= 0x077F && Character.isLetter(c);
    }

    /** Whether a word has Latin letters and nothing else. */
    static boolean isLatin(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** Whether a word has Arabic letters and nothing else. */
    static boolean isArabic(String word) {
        return word.chars().allMatch(Letters::isArabic);
    }

    /**
     * A word of a text.
     *
     * @param letters in one form
     * @param written as the text has it, in small letters
     */
    record Piece(String letters, String written) {}
}
