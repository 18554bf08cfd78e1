package ma.ghorfa.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ma.ghorfa.paging.Milestones;
import ma.ghorfa.paging.RememberedLists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people looked at in the last minute: the beginnings of lists, where most of them stay, and the rows that were shown.
 * All who look at a list share it, so that the same hundred people are neither read nor kept in memory once for each who
 * sees them. What this portal stores is forgotten at once and read anew; what came into the database another way is seen
 * when the minute is over. Nothing is remembered of what somebody sees who is just changing something. Safe for many threads.
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

    /** What is being read, each itself alone; guarded by the lock. */
    private final Set<Reading> underWay = new HashSet<>();

    private final Object lock = new Object();

    /** Whoever reads while something changes gets it as it was, and that is not remembered. */
    private static final class Reading {

        private final @Nullable ActorFilter list;
        private final Set<UUID> changed = new HashSet<>();
        private boolean stale;

        /** @param list of which the beginning is read; null where rows are */
        Reading(@Nullable ActorFilter list) {
            this.list = list;
        }
    }

    /** @param whole whether the list ends with them */
    private record Beginning(List<UUID> ids, boolean whole) {

        boolean reaches(int end) {
            return whole || ids.size() >= end;
        }

        Beginning longer(Beginning other) {
            return reaches(other.ids.size()) ? this : other;
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
        if (RememberedLists.isWriting()) {
            return beginning(end, read).page(offset, end);
        }
        @Nullable Beginning known = beginnings.getIfPresent(list);
        if (known != null && known.reaches(end)) {
            return known.page(offset, end);
        }
        return reading(list, () -> beginning(end, read), (reading, found) -> beginnings
                        .asMap()
                        .merge(list, found, Beginning::longer))
                .page(offset, end);
    }

    private static Beginning beginning(int end, IntFunction<List<UUID>> read) {
        List<UUID> ids = List.copyOf(read.apply(end));
        return new Beginning(ids, ids.size() < end);
    }

    /**
     * The rows of these ids, in their order; without those who are no more.
     *
     * @param read reads those that are not remembered
     */
    List<ActorRow> rows(List<UUID> ids, Function<List<UUID>, List<ActorRow>> read) {
        if (RememberedLists.isWriting()) {
            return inOrder(ids, byId(read.apply(ids)));
        }
        Map<UUID, ActorRow> found = new HashMap<>(rows.getAllPresent(ids));
        List<UUID> missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            found.putAll(reading(
                    null,
                    () -> byId(read.apply(missing)),
                    (reading, fresh) -> fresh.forEach((id, row) -> {
                        if (!reading.changed.contains(id)) {
                            rows.put(id, row);
                        }
                    })));
        }
        return inOrder(ids, found);
    }

    private static Map<UUID, ActorRow> byId(List<ActorRow> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
    }

    private static List<ActorRow> inOrder(List<UUID> ids, Map<UUID, ActorRow> rows) {
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private <T> T reading(@Nullable ActorFilter list, Supplier<T> read, BiConsumer<Reading, T> remember) {
        var reading = new Reading(list);
        synchronized (lock) {
            underWay.add(reading);
        }
        try {
            T found = read.get();
            synchronized (lock) {
                if (!reading.stale) {
                    remember.accept(reading, found);
                }
            }
            return found;
        } finally {
            synchronized (lock) {
                underWay.remove(reading);
            }
        }
    }

    /** Somebody's row may have become another. */
    void forget(ActorId id) {
        synchronized (lock) {
            underWay.forEach(reading -> reading.changed.add(id.value()));
            rows.invalidate(id.value());
        }
    }

    /** Rows of any number of people may have become others. */
    void forgetRows() {
        synchronized (lock) {
            underWay.stream().filter(reading -> reading.list == null).forEach(reading -> reading.stale = true);
            rows.invalidateAll();
        }
    }

    /** Some lists may hold others than before, or in another order. */
    void forget(Predicate<ActorFilter> lists) {
        synchronized (lock) {
            underWay.stream()
                    .filter(reading -> reading.list != null && lists.test(reading.list))
                    .forEach(reading -> reading.stale = true);
            beginnings.asMap().keySet().removeIf(lists);
        }
    }

    /** Everything is read anew by whoever asks for it next. */
    void forgetAll() {
        forgetRows();
        forget(list -> true);
    }
}
