package ma.ghorfa.base;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What every text that people type goes through before it is stored. */
public final class Text {

    /** Bidi embeddings, overrides and isolates, and other characters that change how the rest of a page is read. */
    private static final Pattern INVISIBLE_CONTROLS =
            Pattern.compile("[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u061C\\u200B\\u200E\\u200F"
                    + "\\u2028-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\uFFF9-\\uFFFB]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    /** The blanks that are seldom typed; most texts have none, and a look at each letter is quicker than a pattern. */
    private static final Pattern RARE_BLANKS = Pattern.compile("[\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]");

    private Text() {}

    /** One line: composed form (NFC), no control or bidi override characters, white space collapsed and trimmed. */
    public static String line(String typed) {
        String text = paragraphs(typed);
        String plain = hasRareBlank(text) ? RARE_BLANKS.matcher(text).replaceAll(" ") : text;
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    private static boolean hasRareBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= '\u1680'
                    && (letter == '\u1680'
                            || (letter >= '\u2000' && letter <= '\u200A')
                            || letter == '\u202F'
                            || letter == '\u205F'
                            || letter == '\u3000')) {
                return true;
            }
        }
        return false;
    }

    /** Several lines: as {@link #line}, but line breaks and spaces stay as they were typed. */
    public static String paragraphs(String typed) {
        String composed = Normalizer.normalize(typed.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        return INVISIBLE_CONTROLS.matcher(composed).replaceAll("").strip();
    }

    /**
     * A single line that must be given and fit.
     *
     * @param field the name of the field, for the form to show the message at
     * @param max characters (code points) at most
     */
    public static String required(String field, String typed, int max) {
        String line = line(typed);
        if (line.isEmpty()) {
            throw new InvalidInputException(field, "base.required");
        }
        return atMost(field, line, max);
    }

    /** Refuses a text that is longer than {@code max} code points, and says by how much; it is never cut silently. */
    public static String atMost(String field, String text, int max) {
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            throw new InvalidInputException(field, "base.tooLong", max, length);
        }
        return text;
    }
}
