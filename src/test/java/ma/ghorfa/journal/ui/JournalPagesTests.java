package ma.ghorfa.journal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.journal.JournalEntry;
import ma.ghorfa.journal.JournalFilter;
import ma.ghorfa.journal.JournalReader;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A grid asks by offset and gets what was read by key. */
@GhorfaTest
class JournalPagesTests {

    private static final int ENTRIES = 123;

    private final Journal journal;
    private final JournalReader reader;
    private final TransactionTemplate transaction;
    private final String actor = "t-" + UUID.randomUUID().toString().substring(0, 12);
    private final UUID[] subjects = new UUID[ENTRIES];

    @Autowired
    JournalPagesTests(Journal journal, JournalReader reader, TransactionTemplate transaction) {
        this.journal = journal;
        this.reader = reader;
        this.transaction = transaction;
    }

    @BeforeEach
    void write() {
        Acting.as(actor)
                .run(() -> transaction.executeWithoutResult(status -> {
                    for (int i = 0; i < ENTRIES; i++) {
                        UUID subject = UUID.randomUUID();
                        subjects[ENTRIES - 1 - i] = subject;
                        journal.record("identity.accountCreated", "account", subject);
                    }
                }));
    }

    private List<UUID> rows(JournalPages pages, int offset, int limit) {
        return Acting.as("test-reader", Journal.READ)
                .call(() ->
                        pages.rows(offset, limit).map(JournalEntry::subjectId).toList());
    }

    private List<UUID> expected(int offset, int limit) {
        return IntStream.range(offset, Math.min(offset + limit, ENTRIES))
                .mapToObj(i -> subjects[i])
                .toList();
    }

    @Test
    void anyWindowIsWhatItWouldBeInTheWholeList() {
        for (int[] window : List.of(
                new int[] {0, 50},
                new int[] {50, 50},
                new int[] {100, 50},
                new int[] {0, 150},
                new int[] {37, 40},
                new int[] {90, 20},
                new int[] {49, 2},
                new int[] {122, 50},
                new int[] {150, 50})) {
            var pages = new JournalPages(reader, new JournalFilter(actor, null, null, null));
            assertThat(rows(pages, window[0], window[1]))
                    .as("from %d, %d rows", window[0], window[1])
                    .isEqualTo(expected(window[0], window[1]));
        }
    }

    @Test
    void scrollingDownAndUpAgainGivesTheSameRowsWhileOthersWrite() {
        var pages = new JournalPages(reader, new JournalFilter(actor, null, null, null));
        List<UUID> down = Stream.of(0, 50, 100)
                .flatMap(offset -> rows(pages, offset, 50).stream())
                .toList();
        assertThat(down).containsExactly(subjects);
        Acting.as(actor)
                .run(() -> transaction.executeWithoutResult(
                        status -> journal.record("identity.accountRenamed", "account", UUID.randomUUID())));
        assertThat(rows(pages, 100, 50)).isEqualTo(expected(100, 50));
        assertThat(rows(pages, 50, 50)).isEqualTo(expected(50, 50));
    }
}
