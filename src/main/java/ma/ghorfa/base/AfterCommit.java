package ma.ghorfa.base;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What follows a change once the change is stored, for until then others read how it was before. It also follows where
 * nobody knows whether it is stored, because the connection broke in that moment: to forget in vain harms nobody.
 */
public final class AfterCommit {

    private AfterCommit() {}

    /**
     * After the transaction of this thread, and not at all where that is taken back; at once where there is none. Not for
     * what already runs after a transaction.
     */
    public static void run(Runnable what) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            what.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_ROLLED_BACK) {
                    what.run();
                }
            }
        });
    }
}
