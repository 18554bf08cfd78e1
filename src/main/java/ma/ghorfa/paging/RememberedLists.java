package ma.ghorfa.paging;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import ma.ghorfa.base.AfterCommit;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The milestones of the lists that were looked at last, shared among everybody who looks at the same list. They are
 * bounded by the number of places, some two hundred bytes each. Safe for many threads.
 *
 * <p>Who has written something in a transaction that is still open reads a list of their own, which nobody else sees.
 *
 * @param <K> which list it is: its filter and its order
 */
public final class RememberedLists<K> {

    /** Places that are remembered of all lists together: eight lists of two and a half millions. */
    static final int MOST_PLACES = 200_000;

    private static final int MOST_LISTS = 256;

    /** A list of fewer places is surveyed again in no time. */
    private static final int SHORT = 200;

    private final int mostPlaces;
    private final Map<K, Milestones> lists = new LinkedHashMap<>(16, 0.75f, true);

    /** Whether a survey since they were last added up may have brought more places than remain. */
    private volatile boolean grown;

    public RememberedLists() {
        this(MOST_PLACES);
    }

    RememberedLists(int mostPlaces) {
        this.mostPlaces = mostPlaces;
    }

    public Milestones get(K list, Supplier<Places> places) {
        if (isWriting()) {
            return new Milestones(places.get());
        }
        synchronized (lists) {
            Milestones found = lists.computeIfAbsent(list, unknown -> new Milestones(places.get(), () -> grown = true));
            if (grown || lists.size() > MOST_LISTS) {
                letGo(found);
            }
            return found;
        }
    }

    /** The lists that nobody looked at for the longest time go first, never the one that is asked for. */
    private void letGo(Milestones kept) {
        grown = false;
        long places = lists.values().stream().mapToLong(Milestones::weight).sum();
        Iterator<Milestones> eldest = lists.values().iterator();
        while (eldest.hasNext() && (places > mostPlaces || lists.size() > MOST_LISTS)) {
            Milestones gone = eldest.next();
            if (gone != kept) {
                places -= gone.weight();
                eldest.remove();
            }
        }
        if (places > mostPlaces) {
            grown = true;
        }
    }

    /**
     * Rows came or changed. Short lists are forgotten; of long ones a few positions have shifted, which harms nobody, so
     * what is known of them is used on and renewed in the background. Within a transaction this happens at its end, for
     * until then others read how it was before.
     */
    public void forget() {
        forget(list -> true);
    }

    /** The same, where rows came or changed in some of the lists alone. */
    public void forget(Predicate<K> which) {
        AfterCommit.run(() -> move(which));
    }

    private void move(Predicate<K> which) {
        List<Milestones> moved = new ArrayList<>();
        synchronized (lists) {
            Iterator<Map.Entry<K, Milestones>> all = lists.entrySet().iterator();
            while (all.hasNext()) {
                Map.Entry<K, Milestones> list = all.next();
                if (!which.test(list.getKey())) {
                    continue;
                }
                if (list.getValue().weight() < SHORT) {
                    all.remove();
                } else {
                    moved.add(list.getValue());
                }
            }
        }
        moved.forEach(Milestones::moved);
    }

    /** Whether this thread has a transaction that may have written. */
    public static boolean isWriting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
