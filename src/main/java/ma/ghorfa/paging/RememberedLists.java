package ma.ghorfa.paging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The milestones of the lists that were looked at last, so that turning pages back and forth walks no way twice. Safe for
 * many threads.
 *
 * @param <K> which list it is: its filter and its order
 */
public final class RememberedLists<K> {

    private static final int MOST = 64;

    private final Map<K, Milestones> lists = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Milestones> eldest) {
            return size() > MOST;
        }
    };

    public synchronized Milestones get(K list, Supplier<Places> places) {
        return lists.computeIfAbsent(list, unknown -> new Milestones(places.get()));
    }

    /**
     * Rows came or changed: positions that were known are known no more. Within a transaction they are forgotten once more
     * at its end, for until then others read, and remember, how it was before.
     */
    public void forget() {
        clear();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    clear();
                }
            });
        }
    }

    private synchronized void clear() {
        lists.clear();
    }
}
