package ma.ghorfa.registry;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
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

    /** Read by all at every page without waiting; written under the lock. */
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    /** Searches that were begun and are not at their end, each itself alone; guarded by the lock. */
    private final Set<Begun> underWay = new HashSet<>();

    private final Object lock = new Object();

    private record Key(ActorFilter filter, boolean cards) {}

    private static final class Begun {
        private final ActorFilter filter;

        Begun(ActorFilter filter) {
            this.filter = filter;
        }
    }

    /** @param finding empty where the list is read in its order */
    private record Kept(Optional<Finding> finding, long at) {

        boolean isOld(long now) {
            return now - at >= AGE.toNanos();
        }
    }

    /** @param search may give null where the list is read in its order */
    @Nullable
    Finding get(ActorFilter filter, boolean cards, Supplier<@Nullable Finding> search) {
        if (RememberedLists.isWriting()) {
            return search.get();
        }
        var key = new Key(filter, cards);
        long at = System.nanoTime();
        @Nullable Kept known = kept.get(key);
        if (known != null && !known.isOld(at)) {
            return known.finding().orElse(null);
        }
        var begun = new Begun(filter);
        synchronized (lock) {
            underWay.add(begun);
        }
        try {
            Finding found = search.get();
            synchronized (lock) {
                if (underWay.contains(begun)) {
                    keep(key, new Kept(Optional.ofNullable(found), at));
                }
            }
            return found;
        } finally {
            synchronized (lock) {
                underWay.remove(begun);
            }
        }
    }

    /** What is old may hold on to much, and goes. */
    private void keep(Key key, Kept found) {
        kept.values().removeIf(old -> old.isOld(found.at()));
        kept.put(key, found);
        if (kept.size() > MOST) {
            kept.entrySet().stream()
                    .min(Comparator.comparingLong(one -> one.getValue().at() - found.at()))
                    .ifPresent(eldest -> kept.remove(eldest.getKey()));
        }
    }

    /** Forgets what was found by some filters, or is just being searched for. */
    void forget(Predicate<ActorFilter> which) {
        synchronized (lock) {
            kept.keySet().removeIf(key -> which.test(key.filter()));
            underWay.removeIf(begun -> which.test(begun.filter));
        }
    }
}
