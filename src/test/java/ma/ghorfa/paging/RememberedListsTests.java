package ma.ghorfa.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.ghorfa.testing.MovedClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Positions that several people remember together, while somebody changes the list. */
class RememberedListsTests {

    private final MovedClock clock = new MovedClock(Instant.parse("2026-01-01T10:00:00Z"));
    private final RememberedLists<String> lists = new RememberedLists<>(2, clock);
    private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());

    private Milestones list(String name) {
        return lists.of(name, NoPlaces::new);
    }

    @Test
    void everybodySharesWhatIsKnown() {
        assertThat(list("all")).isSameAs(list("all")).isNotSameAs(list("some"));
    }

    @Test
    void aChangeIsHeardOfOnceItIsStored() {
        Milestones before = list("all");
        transaction.executeWithoutResult(status -> {
            lists.changed();
            assertThat(list("all")).as("who changes reads anew").isNotSameAs(before);
        });
        assertThat(list("all")).isNotSameAs(before);
    }

    @Test
    void aChangeThatIsTakenBackLeavesNothingBehind() {
        Milestones before = list("all");
        transaction.executeWithoutResult(status -> {
            lists.changed();
            assertThat(list("all")).isNotSameAs(before).isSameAs(list("all"));
            lists.changed();
            status.setRollbackOnly();
        });
        assertThat(list("all")).isSameAs(before);
    }

    @Test
    void whatNobodyTellsAgesWithinAMinute() {
        Milestones before = list("all");
        clock.move(Duration.ofSeconds(59));
        assertThat(list("all")).isSameAs(before);
        clock.move(Duration.ofSeconds(1));
        assertThat(list("all")).isNotSameAs(before);
    }

    @Test
    void theListsThatWereReadLastAreKept() {
        Milestones first = list("first");
        list("second");
        list("third");
        assertThat(list("first")).isNotSameAs(first);
    }

    private static final class NoPlaces implements Places {
        @Override
        public List<Place> from(@Nullable Place from, int limit) {
            return List.of();
        }

        @Override
        public List<Place> before(@Nullable Place before, int limit) {
            return List.of();
        }
    }

    private static final class NoDatabase extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object begun, org.springframework.transaction.TransactionDefinition definition) {
            // Nothing is stored: only what happens around it is looked at.
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            // As above.
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            // As above.
        }
    }
}
