package ma.ghorfa.base;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What follows a change once the change is stored, for until then others read how it was before. */
public final class AfterCommit {

    private AfterCommit() {}

    /** After the transaction of this thread, and not at all where that is taken back; at once where there is none. */
    public static void run(Runnable what) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            what.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                what.run();
            }
        });
    }
}
