package ma.ghorfa.registry;

import java.time.Instant;
import java.util.Iterator;
import java.util.UUID;
import ma.ghorfa.exchange.Stamped;

/** The rows of a list of people that somebody takes out, with who it is. */
public final class PersonalExport<T> implements Iterator<T>, Stamped {

    private final UUID id;
    private final String by;
    private final Instant at;
    private final Iterator<T> rows;

    PersonalExport(UUID id, String by, Instant at, Iterator<T> rows) {
        this.id = id;
        this.by = by;
        this.at = at;
        this.rows = rows;
    }

    @Override
    public String stamp() {
        return by + ", " + at + ", " + id;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public T next() {
        return rows.next();
    }
}
