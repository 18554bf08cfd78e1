package ma.ghorfa.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.ghorfa.search.SearchKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words by which somebody in the register is found: those of the name in both scripts, and the open numbers. */
@Component
class ActorWords {

    private static final int LONGEST = 60;

    /** Before a number, so that no name finds it; no word of a key has this sign. */
    static final String NUMBER = "#";

    /** What stands behind all numbers, and before all words of names. */
    static final String BEHIND_NUMBERS = "$";

    private final JdbcClient sql;
    private final KnownWords known;

    ActorWords(JdbcClient sql, KnownWords known) {
        this.sql = sql;
        this.known = known;
    }

    /**
     * The words that are stored for somebody.
     *
     * @param searchKey as {@link SearchKey} writes it
     * @param numbers those that everybody who reads the register may see
     */
    static Set<String> of(String searchKey, String... numbers) {
        var words = new LinkedHashSet<String>();
        SearchKey.words(SearchKey.indexed(searchKey)).forEach(word -> words.add(cut(word)));
        for (String number : numbers) {
            if (!number.isEmpty()) {
                words.add(number(number));
            }
        }
        return words;
    }

    /** How a number, or the beginning of one, stands among the words. */
    static String number(String number) {
        return cut(NUMBER + number.toLowerCase(Locale.ROOT));
    }

    /** Writes anew by what somebody is found: their name and their open numbers, former ones too. */
    void write(CraftActor actor) {
        forget(actor.id());
        List<String> numbers = new ArrayList<>(List.of(actor.nia(), actor.rnaNumber()));
        numbers.addAll(sql.sql("select number from former_identifier where actor_id = :id and kind <> 'CIN'")
                .param("id", actor.id().value())
                .query(String.class)
                .list());
        Set<String> words = of(actor.searchKey(), numbers.toArray(String[]::new));
        for (String word : words) {
            sql.sql("insert into craft_actor_word (word, actor_id) values (:word, :id)")
                    .param("word", word)
                    .param("id", actor.id().value())
                    .update();
        }
        known.written(Map.of(actor.id().value(), words));
    }

    void forget(ActorId actor) {
        sql.sql("delete from craft_actor_word where actor_id = :id")
                .param("id", actor.value())
                .update();
    }

    /**
     * About how many have one of these words: what the optimizer reads out of the index, in no time even where it is half
     * of the register.
     *
     * @param terms words, or beginnings of words with a star behind them
     */
    long about(List<String> terms) {
        Map<String, Object> parameters = new java.util.HashMap<>();
        String condition = condition("w", "term", terms, parameters);
        return sql.sql("explain select w.actor_id from craft_actor_word w where " + condition)
                .params(parameters)
                .query((row, number) -> row.getLong("rows"))
                .single();
    }

    /**
     * That a row of {@code craft_actor_word} has one of these words.
     *
     * @param alias of the table
     * @param name begins the names of the parameters
     * @param parameters gets them
     */
    static String condition(String alias, String name, List<String> terms, Map<String, Object> parameters) {
        return IntStream.range(0, terms.size())
                .mapToObj(number -> {
                    String term = cut(terms.get(number));
                    boolean beginning = term.endsWith("*");
                    parameters.put(
                            name + number, beginning ? literal(term.substring(0, term.length() - 1)) + "%" : term);
                    return alias + ".word " + (beginning ? "like" : "=") + " :" + name + number;
                })
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** What {@code like} would read as a sign stands for itself. */
    private static String literal(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** A word as it is stored; a beginning that is too long is a word. */
    static String cut(String word) {
        int letters = Math.min(LONGEST, word.codePointCount(0, word.length()));
        return word.substring(0, word.offsetByCodePoints(0, letters));
    }
}
