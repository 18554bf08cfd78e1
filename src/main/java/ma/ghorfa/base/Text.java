package ma.ghorfa.base;

import java.text.Normalizer;

/** What every text that people type goes through before it is stored. */
public final class Text {

    private Text() {}

    /** One line: composed form (NFC), no control or bidi override characters, white space collapsed and trimmed. */
    public static String line(String typed) {
        String text = paragraphs(typed);
        int at = 0;
        while (at < text.length() && (!isBlank(text.charAt(at)) || isSingleSpace(text, at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        var line = new StringBuilder(text.length()).append(text, 0, at);
        boolean blank = false;
        for (; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (!isBlank(letter)) {
                line.append(letter);
            } else if (!blank) {
                line.append(' ');
            }
            blank = isBlank(letter);
        }
        return line.toString().strip();
    }

    private static boolean isSingleSpace(String text, int at) {
        return text.charAt(at) == ' ' && at + 1 < text.length() && !isBlank(text.charAt(at + 1));
    }

    /** Several lines: as {@link #line}, but line breaks and spaces stay as they were typed. */
    public static String paragraphs(String typed) {
        String composed = Normalizer.normalize(typed.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        int at = 0;
        while (at < composed.length() && !isInvisibleControl(composed.charAt(at))) {
            at++;
        }
        if (at == composed.length()) {
            return composed.strip();
        }
        var shown = new StringBuilder(composed.length()).append(composed, 0, at);
        for (; at < composed.length(); at++) {
            char letter = composed.charAt(at);
            if (!isInvisibleControl(letter)) {
                shown.append(letter);
            }
        }
        // Marks come to stand beside their letters where something invisible was between them.
        return Normalizer.normalize(shown, Normalizer.Form.NFC).strip();
    }

    /** Spaces and line breaks of every script. Asked for each letter that is imported, which a pattern would be slow at. */
    private static boolean isBlank(char letter) {
        if (letter < '\u1680') {
            return letter == ' ' || (letter >= '\t' && letter <= '\r') || letter == '\u00A0';
        }
        return letter == '\u1680'
                || (letter >= '\u2000' && letter <= '\u200A')
                || letter == '\u202F'
                || letter == '\u205F'
                || letter == '\u3000';
    }

    /** Bidi embeddings, overrides and isolates, and other characters that change how the rest of a page is read. */
    private static boolean isInvisibleControl(char letter) {
        if (letter < ' ') {
            return letter != '\t' && letter != '\n' && letter != '\r';
        }
        if (letter < '\u2000') {
            return (letter >= '\u007F' && letter <= '\u009F') || letter == '\u061C';
        }
        return letter == '\u200B'
                || letter == '\u200E'
                || letter == '\u200F'
                || (letter >= '\u2028' && letter <= '\u202E')
                || letter == '\u2060'
                || (letter >= '\u2066' && letter <= '\u2069')
                || letter == '\uFEFF'
                || (letter >= '\uFFF9' && letter <= '\uFFFB');
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

    /** Several lines that must be given and fit; the parameters are those of {@link #required}. */
    public static String requiredParagraphs(String field, String typed, int max) {
        String paragraphs = paragraphs(typed);
        if (paragraphs.isEmpty()) {
            throw new InvalidInputException(field, "base.required");
        }
        return atMost(field, paragraphs, max);
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
