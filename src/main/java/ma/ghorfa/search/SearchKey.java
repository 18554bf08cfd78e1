package ma.ghorfa.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The one form in which names are compared: what a table stores beside a name, and what every search of the portal reads.
 *
 * <p>A key is a text such as {@code " muhamad alaui "}: the words of the name in their order, each once per occurrence,
 * one space before, between and after them; a text without any letter or digit has the key {@code " "}. Articles are left
 * out, compounds are written apart (عبدالرحيم and عبد الرحيم both are {@code " عبد رحيم "}). Words are Arabic letters in one
 * spelling, Latin letters {@code a-z} in one transliteration, digits, or letters of other scripts.
 *
 * <p>The key of a key is the key. No text makes these functions throw, and the work grows with the length of the text.
 */
public final class SearchKey {

    /** Characters that a key has at most, with its spaces: the width of its column. */
    public static final int MAX_LENGTH = 500;

    /** Marks a word of {@link #indexed} that is two words of the name written together; no Latin word has this letter. */
    static final String JOINED = "x";

    /** First words of compounds, which people write together with the next word and read as one. */
    private static final List<String> HEADS =
            List.of("عبد", "بن", "بو", "ايت", "ولد", "اولاد", "abd", "ban", "bu", "ait", "uld", "ulad");

    static final List<String> TAILS = List.of("دين", "زهرا", "din", "zahra");

    private SearchKey() {}

    /** The key of a name: its first {@value #MAX_LENGTH} characters at most, cut between two words. */
    public static String of(String name) {
        return of(name, MAX_LENGTH);
    }

    /** One key for several names of the same thing, such as the Arabic and the French one. */
    public static String of(String name, String other) {
        return of(name + " \n " + other);
    }

    /** The key of whatever a row of a list shows, for a search in memory: its first 20,000 characters. */
    public static String ofTexts(String... texts) {
        return of(String.join(" \n ", texts), 20_000);
    }

    /**
     * The key of a longer text that is searched in memory.
     *
     * @param max characters that the key may have
     */
    public static String of(String text, int max) {
        String before = text;
        String key = spaced(Words.of(text, 8 * max), max);
        for (int turn = 0; turn < 8 && !key.equals(before); turn++) {
            before = key;
            key = spaced(Words.of(key, max), max);
        }
        return key;
    }

    /**
     * What a full-text index reads: the words of a key, and behind {@code x} the beginning of each two neighbours written
     * together, so that محمدامين or benjelloun finds what was stored in two words: as many letters as must have been typed
     * at least ({@code xbanja} for {@code ban jalun}). Never longer than three keys.
     */
    public static String indexed(String key) {
        List<String> words = words(key);
        var indexed = new StringBuilder(key.isEmpty() ? " " : key);
        for (int i = 0; i + 1 < words.size(); i++) {
            if (mayBeJoined(words.get(i), words.get(i + 1))) {
                indexed.append(JOINED)
                        .append(joined(words.get(i), words.get(i + 1)), 0, typedAtLeast(words.get(i), words.get(i + 1)))
                        .append(' ');
            }
        }
        return indexed.toString();
    }

    /** The words of a key, in their order. */
    public static List<String> words(String key) {
        var words = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= key.length(); i++) {
            if (i == key.length() || key.charAt(i) == ' ') {
                if (i > from) {
                    words.add(key.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    private static String spaced(List<Words.Word> words, int max) {
        var key = new StringBuilder(" ");
        for (Words.Word word : words) {
            if (key.length() + word.text().length() + 1 > max) {
                break;
            }
            key.append(word.text()).append(' ');
        }
        return key.toString();
    }

    /** Whether two words could be written as one: both Latin or both Arabic. */
    static boolean mayBeJoined(String one, String next) {
        return Letters.isLatin(one) ? Letters.isLatin(next) : Letters.isArabic(one) && Letters.isArabic(next);
    }

    /** Two words written as one, in one form: letters that meet are not doubled. */
    static String joined(String one, String next) {
        char last = one.charAt(one.length() - 1);
        boolean meets = !next.isEmpty() && last == next.charAt(0) && (last < 0x80 || "وي".indexOf(last) >= 0);
        return meets ? one + next.substring(1) : one + next;
    }

    /**
     * How many letters of two words written together must have been typed before they are found: the first word and
     * three letters or all of the second, or else Karima would find Karim Alaoui.
     */
    static int typedAtLeast(String one, String next) {
        String both = joined(one, next);
        int start = both.length() - next.length();
        int letters = TAILS.contains(next) ? 1 : lettersOfNext(one);
        return Math.min(both.length(), start + letters);
    }

    static int lettersOfNext(String one) {
        return HEADS.contains(one) ? 2 : 3;
    }
}
