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
 * People in the order of the words by which a query finds them. Each step looks at a stretch of those who have the rarest
 * word: a short one first, since the first page is often all that is wanted. Where next to nobody of a stretch has the
 * other words, too, those who have all of them are read at once.
 */
final class WordWalk implements Finding.Walk {

    /** So many who have a word are looked at; after that the list ends and says that there may be more. */
    static final int BOUND = 20_000;

    private static final int FIRST_STRETCH = 150;
    private static final int LONGEST_STRETCH = 2_000;

    /** Fewer than one of so many is next to nobody. */
    private static final int HARDLY = 30;

    private final JdbcClient sql;
    private final Reading reading;
    private final ActorCondition condition;
    private final Predicate<String> check;
    private final long bound;

    private @Nullable Entry last;
    private int stretch = FIRST_STRETCH;
    private long looked;
    private long read;
    private long have;
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
        boolean hardlyAnybody = looked > LONGEST_STRETCH / 2 && have * HARDLY < looked;
        return hardlyAnybody && !reading.others().isEmpty() ? atOnce() : stretch();
    }

    private List<UUID> stretch() {
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        String entries = entries("", stretch, parameters);
        String joins = reading.joins("other", parameters);
        List<UUID> found = found(
                "select w.word, w.actor_id, a.search_key from (" + entries + ") w" + joins
                        + " straight_join craft_actor a on a.id = w.actor_id where " + condition.where()
                        + " order by w.word, w.actor_id",
                parameters);
        List<Entry> end = sql.sql(
                        "select word, actor_id from (" + entries + ") w order by word desc, actor_id desc limit 1")
                .params(parameters)
                .query((row, number) -> new Entry(row.getString(1), row.getObject(2, UUID.class)))
                .list();
        looked += stretch;
        stretch = Math.min(2 * stretch, LONGEST_STRETCH);
        ended = end.isEmpty();
        last = ended ? last : end.getFirst();
        return found;
    }

    /** Who has all words; no more than a stretch of them, whose last one need not pass the filter. */
    private List<UUID> atOnce() {
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        long before = read;
        List<UUID> found = found(
                "select w.word, w.actor_id, a.search_key from ("
                        + entries(reading.within("other", parameters), LONGEST_STRETCH, parameters)
                        + ") w left join craft_actor a on a.id = w.actor_id and " + condition.where()
                        + " order by w.word, w.actor_id",
                parameters);
        ended = read - before < LONGEST_STRETCH;
        return found;
    }

    /** The next entries of the rarest word. */
    private String entries(String more, int most, Map<String, Object> parameters) {
        String where = reading.rarest("rarest", parameters);
        Entry from = last;
        if (from != null) {
            where += " and (w.word > :lastWord or (w.word = :lastWord and w.actor_id > :lastActor))";
            parameters.put("lastWord", from.word());
            parameters.put("lastActor", from.actor());
        }
        return "select w.word, w.actor_id from craft_actor_word w force index (primary) where " + where + more
                + " order by w.word, w.actor_id limit " + most;
    }

    private List<UUID> found(String select, Map<String, Object> parameters) {
        var found = new ArrayList<UUID>();
        sql.sql(select).params(parameters).query(row -> {
            var entry = new Entry(row.getString(1), row.getObject(2, UUID.class));
            String key = row.getString(3);
            read++;
            last = entry;
            if (key != null && check.test(key)) {
                have++;
                found.add(entry.actor());
            }
        });
        return found;
    }
}
