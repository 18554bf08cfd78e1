package ma.ghorfa.registry;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import ma.ghorfa.paging.RememberedLists;
import org.jspecify.annotations.Nullable;

/**
 * What was searched for in the last moments. A list is asked for page by page and once more to be counted; all of that is
 * one search. Nothing is remembered of what somebody sees who is just changing something. Safe for many threads.
 */
final class Findings {

    private static final int MOST = 128;
    private static final Duration AGE = Duration.ofSeconds(30);

    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > MOST;
        }
    };

    /** How often all was forgotten: what was searched for before is not remembered after. */
    private long cleared;

    private record Key(ActorFilter filter, boolean cards) {}

    /** @param finding empty where the list is read in its order */
    private record Kept(Optional<Finding> finding, long at) {}

    /** @param search may give null where the list is read in its order */
    @Nullable
    Finding get(ActorFilter filter, boolean cards, Supplier<@Nullable Finding> search) {
        if (RememberedLists.isWriting()) {
            return search.get();
        }
        var key = new Key(filter, cards);
        long before;
        synchronized (kept) {
            before = cleared;
            long now = System.nanoTime();
            // What is old may hold on to much.
            kept.values().removeIf(old -> now - old.at() >= AGE.toNanos());
            Kept found = kept.get(key);
            if (found != null) {
                return found.finding().orElse(null);
            }
        }
        long at = System.nanoTime();
        Finding found = search.get();
        synchronized (kept) {
            if (before == cleared) {
                kept.put(key, new Kept(Optional.ofNullable(found), at));
            }
        }
        return found;
    }

    void clear() {
        synchronized (kept) {
            kept.clear();
            cleared++;
        }
    }
}
