package ma.ghorfa.partnership;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import ma.ghorfa.base.AfterCommit;
import ma.ghorfa.paging.RememberedLists;
import org.jspecify.annotations.Nullable;

/**
 * What was read in the last moments, shared by everybody who asks for the same. Nothing is remembered of what somebody sees
 * who is just changing something. Safe for many threads.
 */
final class Remembered<K, V> {

    private static final Duration AGE = Duration.ofSeconds(30);

    private final Map<K, Kept<V>> kept;
    private long changes;

    /** Many who miss the same wait for the one who reads it. */
    private final ReentrantLock reading = new ReentrantLock();

    private record Kept<V>(V value, long at) {}

    /** @param most values that are kept; those that nobody asked for the longest time go first */
    Remembered(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > most;
            }
        };
    }

    V get(K key, Supplier<V> read) {
        if (RememberedLists.isWriting()) {
            return read.get();
        }
        V known = fresh(key);
        if (known != null) {
            return known;
        }
        reading.lock();
        try {
            V meanwhile = fresh(key);
            return meanwhile != null ? meanwhile : read(key, read);
        } finally {
            reading.unlock();
        }
    }

    private @Nullable V fresh(K key) {
        synchronized (kept) {
            Kept<V> found = kept.get(key);
            return found != null && System.nanoTime() - found.at() < AGE.toNanos() ? found.value() : null;
        }
    }

    private V read(K key, Supplier<V> read) {
        long before;
        synchronized (kept) {
            before = changes;
        }
        long at = System.nanoTime();
        V value = read.get();
        synchronized (kept) {
            if (before == changes) {
                kept.put(key, new Kept<>(value, at));
            }
        }
        return value;
    }

    /** Something changed; within a transaction at its end, for until then others read how it was before. */
    void forget() {
        AfterCommit.run(this::clear);
    }

    private void clear() {
        synchronized (kept) {
            changes++;
            kept.clear();
        }
    }
}
