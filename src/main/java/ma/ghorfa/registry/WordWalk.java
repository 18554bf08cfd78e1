package ma.ghorfa.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Predicate;
import ma.ghorfa.registry.ActorSearch.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People in the order of the words by which a query finds them. Each step looks at a stretch of the index of words: at
 * few entries first, since the first page is often all that is wanted.
 */
final class WordWalk implements Finding.Walk {

    /** So many who have the rarest word are looked at; after that the list ends and says that there may be more. */
    static final int BOUND = 50_000;

    private static final int FIRST_STRETCH = 150;
    private static final int LONGEST_STRETCH = 2_000;

    private final JdbcClient sql;
    private final Reading reading;
    private final ActorCondition condition;
    private final Predicate<String> check;
    private final long bound;

    private @Nullable Entry last;
    private int stretch = FIRST_STRETCH;
    private long looked;
    private boolean ended;

    private record Entry(String word, UUID actor) {}

    /**
     * @param check whether somebody is found, by the search key
     * @param bound how many are looked at
     */
    WordWalk(JdbcClient sql, Reading reading, ActorCondition condition, Predicate<String> check, long bound) {
        this.sql = sql;
        this.reading = reading;
        this.condition = condition;
        this.check = check;
        this.bound = bound;
    }

    @Override
    public boolean hasNext() {
        return !ended && looked < bound;
    }

    @Override
    public boolean isWhole() {
        return ended;
    }

    @Override
    public List<UUID> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        String entries = entries(parameters);
        List<UUID> found = found(entries, parameters);
        List<Entry> end = sql.sql(
                        "select word, actor_id from (" + entries + ") w order by word desc, actor_id desc limit 1")
                .params(parameters)
                .query((row, number) -> new Entry(row.getString(1), row.getObject(2, UUID.class)))
                .list();
        looked += stretch;
        stretch = Math.min(2 * stretch, LONGEST_STRETCH);
        if (end.isEmpty()) {
            ended = true;
        } else {
            last = end.getFirst();
        }
        return found;
    }

    /** The next entries of the rarest word. */
    private String entries(Map<String, Object> parameters) {
        String where = ActorWords.condition("e", "rarest", reading.rarest(), parameters);
        Entry from = last;
        if (from != null) {
            where += " and (e.word > :lastWord or (e.word = :lastWord and e.actor_id > :lastActor))";
            parameters.put("lastWord", from.word());
            parameters.put("lastActor", from.actor());
        }
        return "select e.word, e.actor_id from craft_actor_word e force index (primary) where " + where
                + " order by e.word, e.actor_id limit " + stretch;
    }

    private List<UUID> found(String entries, Map<String, Object> parameters) {
        var found = new ArrayList<UUID>();
        String joins = ActorSearch.joins(reading, "other", parameters);
        sql.sql("select w.actor_id, a.search_key from (" + entries + ") w " + joins + " where " + condition.where()
                        + " order by w.word, w.actor_id")
                .params(parameters)
                .query(row -> {
                    if (check.test(row.getString(2))) {
                        found.add(row.getObject(1, UUID.class));
                    }
                });
        return found;
    }
}
