package ma.ghorfa.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import ma.ghorfa.paging.Place;
import ma.ghorfa.paging.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The places of the journal's entries, newest first: their {@code seq} alone tells them apart. */
final class Entries implements Places {

    /** A survey is read as it comes: a long journal never lies in memory. */
    private static final int ROWS_AT_ONCE = 5_000;

    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final String condition;
    private final Map<String, Object> params = new HashMap<>();
    private final long newest;

    /** @param newest the first that is in the list */
    Entries(JdbcClient jdbc, JournalFilter filter, long newest) {
        this.jdbc = jdbc;
        this.newest = newest;
        condition = JournalReader.condition(filter, params);
    }

    static long seq(Place place) {
        return (Long) place.value();
    }

    @Override
    public List<Place> from(@Nullable Place from, int limit) {
        return select(from == null ? newest : seq(from), " limit " + limit).query(Long.class).stream()
                .map(Entries::place)
                .toList();
    }

    @Override
    public Survey survey(int stride) {
        var marks = new ArrayList<Place>();
        var size = new AtomicLong();
        select(newest, "").withFetchSize(ROWS_AT_ONCE).query(row -> {
            if (size.getAndIncrement() % stride == 0) {
                marks.add(place(row.getLong(1)));
            }
        });
        return new Survey(marks, size.get());
    }

    private JdbcClient.StatementSpec select(long first, String limit) {
        return jdbc.sql("select seq from journal_entry where seq <= :first and " + condition + " order by seq desc"
                        + limit)
                .params(params)
                .param("first", first);
    }

    private static Place place(long seq) {
        return new Place(seq, NONE);
    }
}
