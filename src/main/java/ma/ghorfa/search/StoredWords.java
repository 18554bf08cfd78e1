package ma.ghorfa.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words kept in a table of their own, with an index, by which records are found without reading them all. */
public final class StoredWords {

    private static final int LONGEST = 60;

    private StoredWords() {}

    /**
     * The words that are stored for a record.
     *
     * @param searchKey as {@link SearchKey} writes it
     */
    public static Set<String> of(String searchKey) {
        var words = new LinkedHashSet<String>();
        SearchKey.words(SearchKey.indexed(searchKey)).forEach(word -> words.add(cut(word)));
        return words;
    }

    /** As much of a word as the column {@code word} holds. */
    public static String cut(String word) {
        int letters = Math.min(LONGEST, word.codePointCount(0, word.length()));
        return word.substring(0, word.offsetByCodePoints(0, letters));
    }

    /** Whether a term is the beginning of a word and not a word. */
    public static boolean isBeginning(String term) {
        return term.endsWith("*");
    }

    /** What a stored word is, or begins with, that a term finds. */
    public static String text(String term) {
        return cut(isBeginning(term) ? term.substring(0, term.length() - 1) : term);
    }

    /**
     * That a row of such a table has one of these words.
     *
     * @param alias of the table, which has a column {@code word}
     * @param name begins the names of the parameters
     * @param terms words, or beginnings of words with a star behind them
     * @param parameters gets them
     */
    public static String condition(String alias, String name, List<String> terms, Map<String, Object> parameters) {
        return IntStream.range(0, terms.size())
                .mapToObj(number -> {
                    String term = terms.get(number);
                    boolean beginning = isBeginning(term);
                    parameters.put(name + number, beginning ? literal(text(term)) + "%" : text(term));
                    return alias + ".word " + (beginning ? "like" : "=") + " :" + name + number;
                })
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** What {@code like} would read as a sign stands for itself. */
    private static String literal(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
