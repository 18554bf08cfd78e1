package ma.ghorfa.registry;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.search.SearchKey;
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

    /** The words of a name and of numbers, as they are stored. */
    static Set<String> of(Bilingual name, String... numbers) {
        var words = new LinkedHashSet<String>();
        words.addAll(SearchKey.words(name.ar()));
        words.addAll(SearchKey.words(name.fr()));
        for (String number : numbers) {
            words.addAll(SearchKey.words(number));
        }
        return words;
    }

    void write(CraftActor actor) {
        sql.sql("delete from craft_actor_word where actor_id = :id")
                .param("id", actor.id().value())
                .update();
        for (String word : of(actor.name(), actor.nia(), actor.rnaNumber())) {
            sql.sql("insert into craft_actor_word (word, actor_id) values (:word, :id)")
                    .param("word", cut(word))
                    .param("id", actor.id().value())
                    .update();
        }
    }

    /** What is searched for, word by word; nothing where nothing is. */
    List<String> searched(String text) {
        return SearchKey.words(text).stream().map(ActorWords::cut).distinct().toList();
    }

    /** Who has the rarest of these words; null where more than {@code most} have it. */
    @Nullable Collection<UUID> fewOf(List<String> searched, int most) {
        @Nullable Collection<UUID> fewest = null;
        for (String word : searched) {
            List<UUID> having = sql.sql("select distinct actor_id from craft_actor_word where word like :word limit :most")
                    .param("word", beginning(word))
                    .param("most", most + 1)
                    .query(UUID.class)
                    .list();
            if (having.size() <= most && (fewest == null || having.size() < fewest.size())) {
                fewest = having;
            }
        }
        return fewest;
    }

    /** Whether one would find the one name by the other. */
    boolean alike(Bilingual one, Bilingual other) {
        return SearchKey.matches(one.ar(), other.ar()) || SearchKey.matches(other.ar(), one.ar());
    }

    /** A word's beginning as a pattern; the words hold letters and digits only. */
    static String beginning(String word) {
        return word + "%";
    }

    private static String cut(String word) {
        return word.substring(0, word.offsetByCodePoints(0, Math.min(LONGEST, word.codePointCount(0, word.length()))));
    }
}
