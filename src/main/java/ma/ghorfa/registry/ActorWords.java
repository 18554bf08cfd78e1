package ma.ghorfa.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words by which somebody in the register is found: those of the name in both scripts, and the open numbers. */
@Component
class ActorWords {

    private static final int LONGEST = 60;

    private final JdbcClient sql;

    ActorWords(JdbcClient sql) {
        this.sql = sql;
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
                words.add(cut(number.toLowerCase(Locale.ROOT)));
            }
        }
        return words;
    }

    /** Writes anew by what somebody is found: their name and their open numbers, former ones too. */
    void write(CraftActor actor) {
        forget(actor.id());
        List<String> numbers = new ArrayList<>(List.of(actor.nia(), actor.rnaNumber()));
        numbers.addAll(sql.sql("select number from former_identifier where actor_id = :id and kind <> 'CIN'")
                .param("id", actor.id().value())
                .query(String.class)
                .list());
        for (String word : of(actor.searchKey(), numbers.toArray(String[]::new))) {
            sql.sql("insert into craft_actor_word (word, actor_id) values (:word, :id)")
                    .param("word", word)
                    .param("id", actor.id().value())
                    .update();
        }
    }

    void forget(ActorId actor) {
        sql.sql("delete from craft_actor_word where actor_id = :id")
                .param("id", actor.value())
                .update();
    }

    /** Who has an open number that begins so, at most {@code most}. */
    Collection<UUID> numbered(String number, int most) {
        return having(List.of(number.toLowerCase(Locale.ROOT) + "*"), most);
    }

    /**
     * Who has the rarest word of a query, or of another reading of it; all that is found is among them. Null where more
     * than {@code most} have it.
     */
    @Nullable
    Collection<UUID> fewOf(SearchQuery query, int most) {
        var few = new HashSet<UUID>();
        for (List<List<String>> reading : query.terms()) {
            @Nullable Collection<UUID> fewest = null;
            for (List<String> terms : reading) {
                Collection<UUID> found = having(terms, most + 1);
                if (found.size() <= most && (fewest == null || found.size() < fewest.size())) {
                    fewest = found;
                }
            }
            if (fewest == null) {
                return null;
            }
            few.addAll(fewest);
        }
        return few.size() > most ? null : few;
    }

    /** @param terms words, or beginnings of words with a star behind them */
    private Collection<UUID> having(List<String> terms, int most) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = IntStream.range(0, terms.size())
                .mapToObj(number -> {
                    String term = terms.get(number);
                    boolean beginning = term.endsWith("*");
                    parameters.put("term" + number, beginning ? term.substring(0, term.length() - 1) + "%" : term);
                    return "word " + (beginning ? "like" : "=") + " :term" + number;
                })
                .collect(Collectors.joining(" or "));
        return sql.sql("select distinct actor_id from craft_actor_word where " + condition + " limit :most")
                .params(parameters)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private static String cut(String word) {
        int letters = Math.min(LONGEST, word.codePointCount(0, word.length()));
        return word.substring(0, word.offsetByCodePoints(0, letters));
    }
}
