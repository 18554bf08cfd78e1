package ma.ghorfa.journal;

import java.time.Instant;
import java.util.Iterator;
import java.util.UUID;
import ma.ghorfa.exchange.Stamped;

/** The rows of a list that somebody takes out, with who it is. How many are taken is kept on the way and at the end. */
public final class TakenList<T> implements Iterator<T>, Stamped {

    /** Whoever breaks off has taken so many more than are kept, at most. */
    private static final int KEPT_EVERY = 500;

    private final UUID id;
    private final String by;
    private final Instant at;
    private final Taking called;
    private final Iterator<T> rows;
    private final TakenLists lists;
    private long taken;
    private boolean ended;

    TakenList(UUID id, String by, Instant at, Taking called, Iterator<T> rows, TakenLists lists) {
        this.id = id;
        this.by = by;
        this.at = at;
        this.called = called;
        this.rows = rows;
        this.lists = lists;
    }

    @Override
    public String stamp() {
        return by + ", " + at + ", " + id;
    }

    @Override
    public boolean hasNext() {
        boolean more = rows.hasNext();
        if (more && taken % KEPT_EVERY == 0) {
            lists.taken(id, taken);
        } else if (!more && !ended) {
            ended = true;
            lists.ended(id, called, taken);
        }
        return more;
    }

    @Override
    public T next() {
        T row = rows.next();
        taken++;
        return row;
    }
}
