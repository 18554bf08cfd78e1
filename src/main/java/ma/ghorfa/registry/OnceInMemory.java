package ma.ghorfa.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives for equal values one and the same. A list that somebody scrolls holds a hundred rows and more, and a thousand people
 * scroll: the few names of crafts and places would lie in memory a hundred thousand times. Safe for many threads.
 *
 * @param <T> values that never change
 */
final class OnceInMemory<T> {

    /** What is beyond, such as communes that somebody typed, each keeps for itself. */
    private static final int MOST = 5_000;

    private final Map<T, T> values = new ConcurrentHashMap<>();

    T one(T value) {
        T known = values.get(value);
        if (known == null && values.size() < MOST) {
            known = values.putIfAbsent(value, value);
        }
        return known == null ? value : known;
    }
}
