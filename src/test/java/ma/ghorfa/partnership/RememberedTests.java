package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** What is remembered is shared until something changes, and never outlives a change. */
class RememberedTests {

    private final Remembered<String, Integer> remembered = new Remembered<>(2);
    private final AtomicInteger reads = new AtomicInteger();

    private int ask(String key) {
        return remembered.get(key, reads::incrementAndGet);
    }

    @Test
    void whatWasReadIsReadAgainOnlyAfterAChange() {
        assertThat(ask("today")).isEqualTo(1);
        assertThat(ask("today")).isEqualTo(1);
        assertThat(ask("yesterday")).isEqualTo(2);
        remembered.forget();
        assertThat(ask("today")).isEqualTo(3);
    }

    @Test
    void whatNobodyAskedForTheLongestTimeGoesFirst() {
        ask("one");
        ask("two");
        ask("one");
        ask("three");
        assertThat(ask("one")).isEqualTo(1);
        assertThat(ask("two")).isEqualTo(4);
    }

    @Test
    void whatWasReadBeforeAChangeIsNotKeptAfterIt() {
        int before = remembered.get("today", () -> {
            remembered.forget();
            return reads.incrementAndGet();
        });
        assertThat(before).isEqualTo(1);
        assertThat(ask("today")).isEqualTo(2);
    }

    @Test
    void aChangeCountsOnceItIsStoredAndWhoMakesItSeesItBefore() {
        ask("today");
        TransactionSynchronizationManager.initSynchronization();
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            remembered.forget();
            assertThat(ask("today")).as("who writes reads anew").isEqualTo(2);
            TransactionSynchronizationManager.setActualTransactionActive(false);
            assertThat(ask("today")).as("others read how it was").isEqualTo(1);
            TransactionSynchronizationUtils.invokeAfterCompletion(
                    TransactionSynchronizationManager.getSynchronizations(),
                    TransactionSynchronization.STATUS_COMMITTED);
        } finally {
            TransactionSynchronizationManager.clear();
        }
        assertThat(ask("today")).isEqualTo(3);
    }

    @Test
    void manyWhoMissTheSameWaitForOneWhoReadsIt() throws Exception {
        List<Future<Integer>> asked = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(8)) {
            for (int reader = 0; reader < 8; reader++) {
                asked.add(readers.submit(() -> ask("today")));
            }
        }
        for (Future<Integer> one : asked) {
            assertThat(one.get()).isEqualTo(1);
        }
    }
}
