package ma.ghorfa.paging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The milestones of lists that several people read, kept for all of them. A change throws them away once it is stored, and
 * not before: whoever reads in between would remember what is about to change. Whoever makes the change sees it at once, in
 * milestones of their own. What another process or a plain statement changes is not heard of here, so they also age.
 *
 * @param <K> what tells lists apart, such as a filter with its order
 */
public final class RememberedLists<K> {

    /** How long a position may be of another moment than the rows. */
    static final Duration AGE = Duration.ofMinutes(1);

    private record Remembered(Milestones milestones, Instant since) {}

    private final Clock clock;
    private final Map<K, Remembered> lists;

    /** @param most so many lists are kept, those that were read last */
    public RememberedLists(int most, Clock clock) {
        this.clock = clock;
        this.lists = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Remembered> eldest) {
                return size() > most;
            }
        };
    }

    public Milestones of(K list, Supplier<Places> places) {
        Map<K, Milestones> own = own();
        if (own != null) {
            return own.computeIfAbsent(list, unknown -> new Milestones(places.get()));
        }
        Instant now = clock.instant();
        synchronized (lists) {
            Remembered known = lists.get(list);
            if (known != null && now.isBefore(known.since().plus(AGE))) {
                return known.milestones();
            }
            var milestones = new Milestones(places.get());
            lists.put(list, new Remembered(milestones, now));
            return milestones;
        }
    }

    /** Something in the lists changes, with the transaction if there is one. */
    public void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget();
            return;
        }
        Map<K, Milestones> own = own();
        if (own != null) {
            own.clear();
            return;
        }
        TransactionSynchronizationManager.bindResource(this, new HashMap<K, Milestones>());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(RememberedLists.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(RememberedLists.this, new HashMap<K, Milestones>());
            }

            @Override
            public void afterCommit() {
                forget();
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(RememberedLists.this);
            }
        });
    }

    private void forget() {
        synchronized (lists) {
            lists.clear();
        }
    }

    /** The lists as this transaction sees them, where it has changed something. */
    @SuppressWarnings("unchecked")
    private @Nullable Map<K, Milestones> own() {
        return (Map<K, Milestones>) TransactionSynchronizationManager.getResource(this);
    }
}
