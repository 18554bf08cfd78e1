package ma.ghorfa.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ma.ghorfa.paging.Milestones;
import ma.ghorfa.paging.RememberedLists;
import org.springframework.stereotype.Component;

/**
 * What people looked at in the last minute: the beginnings of lists, where most of them stay, and the rows that were shown.
 * All who look at a list share it, so that the same hundred people are neither read nor kept in memory once for each who
 * sees them. What this portal stores is forgotten at once and read anew; what came into the database another way is seen
 * a minute later. Nothing is remembered of what somebody sees who is just changing something. Safe for many threads.
 */
@Component
class RecentRows {

    /** So far into a list its beginning is remembered. */
    static final int BEGINNING = 500;

    private static final int MOST_LISTS = 64;
    private static final int MOST_ROWS = 20_000;

    private final Cache<ActorFilter, Beginning> beginnings = Caffeine.newBuilder()
            .maximumSize(MOST_LISTS)
            .expireAfterWrite(Milestones.AGE)
            .build();
    private final Cache<UUID, ActorRow> rows = Caffeine.newBuilder()
            .maximumSize(MOST_ROWS)
            .expireAfterWrite(Milestones.AGE)
            .build();

    /** How often something was forgotten: what was read before that is old, and not remembered. Guarded by the lock. */
    private int forgotten;

    private final Object lock = new Object();

    /** @param whole whether the list ends with them */
    private record Beginning(List<UUID> ids, boolean whole) {

        boolean reaches(int end) {
            return whole || ids.size() >= end;
        }

        List<UUID> page(int offset, int end) {
            int last = Math.min(end, ids.size());
            return offset >= last ? List.of() : ids.subList(offset, last);
        }
    }

    /** Whether a page lies in what is remembered of a list. */
    static boolean isNear(long offset, int limit) {
        return offset + limit <= BEGINNING;
    }

    /** @param read gives the first so many of the list, fewer where it is shorter */
    List<UUID> page(ActorFilter list, int offset, int limit, IntFunction<List<UUID>> read) {
        int end = offset + limit;
        Beginning known = RememberedLists.isWriting() ? null : beginnings.getIfPresent(list);
        if (known != null && known.reaches(end)) {
            return known.page(offset, end);
        }
        int before = forgotten();
        List<UUID> ids = List.copyOf(read.apply(end));
        var found = new Beginning(ids, ids.size() < end);
        remember(before, () -> beginnings.put(list, found));
        return found.page(offset, end);
    }

    /**
     * The rows of these ids, in their order; without those who are no more.
     *
     * @param read reads those that are not remembered
     */
    List<ActorRow> rows(List<UUID> ids, Function<List<UUID>, List<ActorRow>> read) {
        Map<UUID, ActorRow> found = new HashMap<>(RememberedLists.isWriting() ? Map.of() : rows.getAllPresent(ids));
        List<UUID> missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            int before = forgotten();
            Map<UUID, ActorRow> fresh = read.apply(missing).stream()
                    .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
            remember(before, () -> rows.putAll(fresh));
            found.putAll(fresh);
        }
        List<ActorRow> inOrder = new ArrayList<>(ids.size());
        ids.stream().map(found::get).filter(Objects::nonNull).forEach(inOrder::add);
        return inOrder;
    }

    /** Somebody's row may have become another. */
    void forget(ActorId id) {
        letGo(() -> rows.invalidate(id.value()));
    }

    /** Rows of any number of people may have become others. */
    void forgetRows() {
        letGo(rows::invalidateAll);
    }

    /** Everything is read anew by whoever asks for it next. */
    void forgetAll() {
        letGo(() -> {
            rows.invalidateAll();
            beginnings.invalidateAll();
        });
    }

    /** Some lists may hold others than before, or in another order. */
    void forget(Predicate<ActorFilter> lists) {
        letGo(() -> beginnings.asMap().keySet().removeIf(lists));
    }

    private int forgotten() {
        synchronized (lock) {
            return forgotten;
        }
    }

    private void remember(int before, Runnable keep) {
        synchronized (lock) {
            if (before == forgotten && !RememberedLists.isWriting()) {
                keep.run();
            }
        }
    }

    private void letGo(Runnable what) {
        synchronized (lock) {
            forgotten++;
            what.run();
        }
    }
}
