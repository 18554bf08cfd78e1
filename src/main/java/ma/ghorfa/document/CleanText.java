package ma.ghorfa.document;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Typed text made fit for a page: composed (NFC), without control characters, bidi embeddings and overrides, or other
 * invisible marks that would disturb what surrounds them. Line feeds stay; runs of spaces become one.
 */
public final class CleanText {

    /** Everything of the categories Cc, Cf, Cs and Co and the variation selectors, but for line feed and joiners. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}&&[^\\n\\u200C\\u200D]]");

    /** Letters that were copied out of another file already shaped; as plain letters they join again. */
    private static final Pattern SHAPED_LETTERS = Pattern.compile("[\\uFB50-\\uFBB1\\uFBD3-\\uFDCF\\uFE70-\\uFEFC]+");

    private static final Pattern LINE_ENDS = Pattern.compile(" *(?:\\r\\n?|[\\n\\x0B\\f\\x85\\u2028\\u2029]) *");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\u1680\\u2000-\\u2006\\u2008-\\u200A\\u205F\\u3000]+");

    private CleanText() {}

    public static String of(String typed) {
        if (isClean(typed)) {
            return typed;
        }
        String text = LINE_ENDS.matcher(typed).replaceAll("\n");
        text = SPACES.matcher(text).replaceAll(" ");
        text = UNSEEN.matcher(text).replaceAll("");
        text = SHAPED_LETTERS
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Normalizer.normalize(found.group(), Normalizer.Form.NFKC)));
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Nearly every text is clean already, and looking costs a tenth of cleaning. */
    private static boolean isClean(String text) {
        boolean afterSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean space = character == ' ';
            boolean plain = (space && !afterSpace)
                    || (character > ' ' && character < '\u007F')
                    || (character >= '\u00A0' && character <= '\u024F' && character != '\u00AD')
                    || (character >= '\u0620' && character <= '\u06D3')
                    || character == '\u060C'
                    || character == '\u061B'
                    || character == '\u061F'
                    || (character >= '\u2010' && character <= '\u2027');
            if (!plain) {
                return false;
            }
            afterSpace = space;
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }
}
