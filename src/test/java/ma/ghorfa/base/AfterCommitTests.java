package ma.ghorfa.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows a change waits until the change is stored. */
@GhorfaTest
class AfterCommitTests {

    private final List<String> done = new ArrayList<>();
    private final TransactionTemplate transaction;

    @Autowired
    AfterCommitTests(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    private void change() {
        AfterCommit.run(() -> done.add("told"));
        done.add("changed");
    }

    @Test
    void itIsDoneOnceTheChangeIsStored() {
        transaction.executeWithoutResult(status -> change());
        assertThat(done).containsExactly("changed", "told");
    }

    @Test
    void itIsNotDoneWhereTheChangeIsTakenBack() {
        transaction.executeWithoutResult(status -> {
            change();
            status.setRollbackOnly();
        });
        assertThat(done).containsExactly("changed");
    }

    @Test
    void itIsDoneAtOnceWhereNobodyWaitsForATransaction() {
        change();
        assertThat(done).containsExactly("told", "changed");
    }
}
