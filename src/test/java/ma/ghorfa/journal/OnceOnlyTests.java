package ma.ghorfa.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** An act that counts, asked for twice, by mistake or by bad luck. */
@GhorfaTest
class OnceOnlyTests {

    private record Ask(String vote, int inFavour) {}

    private record Answer(int number, String result) {}

    private static final Ask ASK = new Ask("item 3", 41);

    private final OnceOnly once;
    private final TransactionTemplate transaction;
    private final AtomicInteger done = new AtomicInteger();
    private final UUID command = UUID.randomUUID();

    @Autowired
    OnceOnlyTests(OnceOnly once, TransactionTemplate transaction) {
        this.once = once;
        this.transaction = transaction;
    }

    private Answer act(String account, Ask ask) {
        return Acting.as(account)
                .call(() -> java.util.Objects.requireNonNull(
                        transaction.execute(status -> once.run(command, ask, Answer.class, () -> {
                            int number = done.incrementAndGet();
                            return new Answer(number, "adopted");
                        }))));
    }

    @Test
    void theSecondTimeGivesTheFirstAnswer() {
        Answer first = act("secretary", ASK);
        Answer second = act("secretary", ASK);
        assertThat(second).isEqualTo(first).isEqualTo(new Answer(1, "adopted"));
        assertThat(done).hasValue(1);
    }

    @Test
    void eightAtOnceAreOne() throws Exception {
        var start = new CountDownLatch(1);
        List<Future<Answer>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return act("secretary", ASK);
                }));
            }
            start.countDown();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get()).isEqualTo(new Answer(1, "adopted"));
            }
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void anActThatFailedCanBeTriedAgain() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Acting.as("secretary")
                .run(() -> transaction.executeWithoutResult(status -> once.run(command, ASK, Answer.class, () -> {
                    throw new ArithmeticException("no result");
                }))));
        assertThat(act("secretary", ASK).number()).isEqualTo(1);
    }

    @Test
    void aKeyThatComesBackWithSomethingElseOrFromSomebodyElseIsRefused() {
        act("secretary", ASK);
        assertThatExceptionOfType(CommandReusedException.class)
                .isThrownBy(() -> act("secretary", new Ask("item 3", 42)));
        assertThatExceptionOfType(CommandReusedException.class).isThrownBy(() -> act("member", ASK));
        assertThat(done).hasValue(1);
    }

    @Test
    void withoutATransactionOfTheActItIsAMistakeOfTheCode() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> once.run(command, ASK, Answer.class, () -> new Answer(1, "")));
    }
}
