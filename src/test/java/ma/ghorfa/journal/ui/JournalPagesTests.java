package ma.ghorfa.journal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
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

    private JournalPages pages() {
        return asReader(() -> new JournalPages(reader, new JournalFilter(actor, null, null, null)));
    }

    private <T> T asReader(Supplier<T> read) {
        return Acting.as(actor + "-r", Journal.READ, Journal.EXPORT).call(read);
    }

    private List<UUID> rows(JournalPages pages, int offset, int limit) {
        return asReader(() ->
                pages.page(offset, limit).stream().map(JournalEntry::subjectId).toList());
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
            JournalPages pages = pages();
            assertThat(rows(pages, window[0], window[1]))
                    .as("from %d, %d rows", window[0], window[1])
                    .isEqualTo(expected(window[0], window[1]));
        }
    }

    @Test
    void scrollingDownAndUpAgainGivesTheSameRowsWhileOthersWrite() {
        JournalPages pages = pages();
        List<UUID> down = Stream.of(0, 50, 100)
                .flatMap(offset -> rows(pages, offset, 50).stream())
                .toList();
        assertThat(down).containsExactly(subjects);
        writeMany(1);
        assertThat(rows(pages, 100, 50)).isEqualTo(expected(100, 50));
        assertThat(rows(pages, 50, 50)).isEqualTo(expected(50, 50));
    }

    @Test
    void whatIsTakenOutIsWhatIsShownThoughOthersWrite() {
        JournalPages pages = pages();
        writeMany(1);
        assertThat(asReader(pages::count)).isEqualTo(ENTRIES);
        assertThat(asReader(() -> entries(pages).map(JournalEntry::subjectId).toList()))
                .containsExactly(subjects);
    }

    @Test
    void aLongJournalIsReadAtAnyPlaceAndTakenOutWhole() {
        writeMany(2_100);
        JournalPages pages = pages();
        List<Long> all = asReader(() -> entries(pages).map(JournalEntry::seq).toList());
        assertThat(all).hasSize(ENTRIES + 2_100).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(asReader(pages::count)).isEqualTo(all.size());
        for (int offset : List.of(1_990, 2_050, 2_111, 2_200, 2_223)) {
            assertThat(asReader(() -> pages.page(offset, 50)))
                    .as("from %d", offset)
                    .extracting(JournalEntry::seq)
                    .isEqualTo(all.subList(offset, Math.min(offset + 50, all.size())));
        }
    }

    private static Stream<JournalEntry> entries(JournalPages pages) {
        var entries = new ArrayList<JournalEntry>();
        pages.all().forEachRemaining(entries::add);
        return entries.stream();
    }

    private void writeMany(int entries) {
        Acting.as(actor)
                .run(() -> transaction.executeWithoutResult(status -> {
                    for (int i = 0; i < entries; i++) {
                        journal.record("identity.accountRenamed", "account", UUID.randomUUID());
                    }
                }));
    }
}
