package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ma.ghorfa.assembly.SubjectProvider.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An agreement is put to the vote and taken back at the same time: one of the two waits for the other. */
class VoteAtOnceTests extends PartnershipTest {

    private static final int SECONDS = 20;
    private static final int WHILE = 300;

    @Autowired
    private AgreementSubject subject;

    @Autowired
    private PlatformTransactionManager transactions;

    @SuppressWarnings("NullAway.Init")
    VoteAtOnceTests() {}

    @AfterEach
    void leaveNothingBehind() {
        for (String table : List.of(
                "agreement_passage",
                "agreement_clause",
                "agreement_text",
                "agreement_opinion",
                "agreement_term",
                "agreement_tranche",
                "agreement_party",
                "agreement",
                "agreement_number",
                "partner")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void whatIsBeingPutToTheVoteIsNotTakenBackBeforeTheVoteIsOpen() throws Exception {
        AgreementId id = crafts();
        submitted(id, day(6, 1));
        long version = version(id);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> takenBack = Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                assertThat(subject.mayBePutToVote(id.value())).isEqualTo(Readiness.yes());
                Future<?> waiting = other.submit(() -> PROGRAMMES.run(() -> steps.takeBack(id, version, "تحيين")));
                assertThatThrownBy(() -> waiting.get(WHILE, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            }));
            takenBack.get(SECONDS, TimeUnit.SECONDS);
        }
        assertThat(state(id)).isEqualTo(AgreementState.DRAFT);
    }

    @Test
    void whatIsBeingGivenUpIsNotPutToTheVote() throws Exception {
        AgreementId id = crafts();
        submitted(id, day(6, 1));
        long version = version(id);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Readiness> asked = Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                PROGRAMMES.run(() -> steps.abandon(id, version, "لم يعد له موجب"));
                Future<Readiness> waiting = other.submit(() -> Objects.requireNonNull(
                        new TransactionTemplate(transactions).execute(its -> subject.mayBePutToVote(id.value()))));
                assertThatThrownBy(() -> waiting.get(WHILE, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            }));
            assertThat(asked.get(SECONDS, TimeUnit.SECONDS)).isInstanceOf(Readiness.No.class);
        }
    }
}
