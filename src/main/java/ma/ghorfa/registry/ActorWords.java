package ma.ghorfa.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.StoredWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words by which somebody in the register is found: those of the name in both scripts, and the open numbers. */
@Component
class ActorWords {

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
        Set<String> words = new LinkedHashSet<>(StoredWords.of(searchKey));
        for (String number : numbers) {
            if (!number.isEmpty()) {
                words.add(number(number));
            }
        }
        return words;
    }

    /** How a number, or the beginning of one, stands among the words. */
    static String number(String number) {
        return StoredWords.cut(NUMBER + number.toLowerCase(Locale.ROOT));
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
        Map<String, Object> parameters = new HashMap<>();
        String condition = StoredWords.condition("w", "term", terms, parameters);
        return sql.sql("explain select w.actor_id from craft_actor_word w where " + condition)
                .params(parameters)
                .query((row, number) -> row.getLong("rows"))
                .single();
    }
}
