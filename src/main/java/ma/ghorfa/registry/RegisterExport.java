package ma.ghorfa.registry;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.LongFunction;
import ma.ghorfa.exchange.Stamped;

/** The rows of a list that somebody takes out, read page by page, with who it is. */
public final class RegisterExport implements Iterator<ActorRow>, Stamped {

    private final UUID id;
    private final String by;
    private final Instant at;
    private final LongFunction<List<ActorRow>> pages;
    private Iterator<ActorRow> page = List.<ActorRow>of().iterator();
    private long read;
    private boolean ended;

    /** @param pages the rows from a position on; none at the end */
    RegisterExport(UUID id, String by, Instant at, LongFunction<List<ActorRow>> pages) {
        this.id = id;
        this.by = by;
        this.at = at;
        this.pages = pages;
    }

    @Override
    public String stamp() {
        return by + ", " + at + ", " + id;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !ended) {
            List<ActorRow> next = pages.apply(read);
            read += next.size();
            ended = next.isEmpty();
            page = next.iterator();
        }
        return page.hasNext();
    }

    @Override
    public ActorRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
