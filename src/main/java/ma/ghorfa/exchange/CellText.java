package ma.ghorfa.exchange;

/**
 * How texts are carried through file formats that cannot hold every text, or that programs take for something else.
 * Each way there has its way back.
 */
final class CellText {

    /** What a cell of Excel holds at most, in UTF-16 units. */
    static final int MAX_LENGTH = 32_767;

    private static final char REPLACEMENT = '\uFFFD';
    private static final int ESCAPE_LENGTH = 7;

    private CellText() {}

    /** The text as a cell of Excel can hold it: whole, or cut between two characters, with an ellipsis. */
    static String shortened(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = MAX_LENGTH - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1)) && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    /**
     * Characters that XML cannot hold, in the form that Excel gives them: {@code _x0001_}. A text that looks like this
     * form is escaped itself (ECMA-376 part 1, 22.9.2.19, ST_Xstring). A carriage return too, which XML would turn into
     * a line feed.
     */
    static String toXml(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escape = c == '_' ? isEscape(text, i) : !fitsXml(text, i);
            if (escape && out == null) {
                out = new StringBuilder(text.length() + ESCAPE_LENGTH * 2).append(text, 0, i);
            }
            if (out != null) {
                if (escape) {
                    out.append("_x").append(hex(c)).append('_');
                } else {
                    out.append(c);
                }
            }
        }
        return out == null ? text : out.toString();
    }

    private static String hex(char c) {
        return "%04X".formatted((int) c);
    }

    private static boolean fitsXml(String text, int i) {
        char c = text.charAt(i);
        if (c < ' ') {
            return c == '\t' || c == '\n';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c < '\uFFFE';
    }

    /** The way back from {@link #toXml}. */
    static String fromXml(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        int copied = 0;
        while (at >= 0) {
            if (isEscape(text, at)) {
                out.append(text, copied, at);
                out.append((char) Integer.parseInt(text, at + 2, at + ESCAPE_LENGTH - 1, 16));
                copied = at + ESCAPE_LENGTH;
                at = text.indexOf("_x", copied);
            } else {
                at = text.indexOf("_x", at + 1);
            }
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static boolean isEscape(String text, int at) {
        if (at + ESCAPE_LENGTH > text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            char c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))) {
                return false;
            }
        }
        return true;
    }

    /**
     * A text for CSV that no spreadsheet takes for a formula: one that begins with {@code = + - @}, a tab or a line break,
     * also in full width or after blanks and invisible characters, gets an apostrophe in front. So does one that already
     * has apostrophes there, so that the way back is exact.
     */
    static String guarded(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
    }

    /** The way back from {@link #guarded}. */
    static String unguarded(String text) {
        return !text.isEmpty() && text.charAt(0) == '\'' && looksLikeFormula(text) ? text.substring(1) : text;
    }

    private static boolean looksLikeFormula(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        while (i < text.length()) {
            char c = text.charAt(i);
            if ("=+-@\t\r\n＝＋－＠".indexOf(c) >= 0) {
                return true;
            }
            if (!Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && !Character.isISOControl(c)
                    && Character.getType(c) != Character.FORMAT) {
                return false;
            }
            i++;
        }
        return false;
    }

    /** UTF-8 holds no half of a surrogate pair: it becomes the replacement character. */
    static String wellFormed(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !fitsXml(text, i)) {
                if (out == null) {
                    out = new StringBuilder(text);
                }
                out.setCharAt(i, REPLACEMENT);
            }
        }
        return out == null ? text : out.toString();
    }

    /** Whether a spreadsheet would trim the text unless it is told not to. */
    static boolean hasBlankEdge(String text) {
        return !text.isEmpty() && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ');
    }
}
