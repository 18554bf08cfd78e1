package ma.ghorfa.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.base.Zone;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal on the real database: written with the act, never changed, read by key. */
@GhorfaTest
class JournalTests {

    private static final Acting READER = Acting.as("test-reader", Journal.READ);

    private final Journal journal;
    private final JournalReader reader;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private final String actor = "t-" + UUID.randomUUID().toString().substring(0, 12);

    @Autowired
    JournalTests(Journal journal, JournalReader reader, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.journal = journal;
        this.reader = reader;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private void record(String act, UUID subject, Map<String, String> details) {
        Acting.as(actor)
                .run(() ->
                        transaction.executeWithoutResult(status -> journal.record(act, "account", subject, details)));
    }

    private List<JournalEntry> page(JournalFilter filter, @Nullable Long before, int limit) {
        return READER.call(() -> reader.page(filter, before, limit));
    }

    // ---- Taking it out ----

    @Test
    void whoTakesTheJournalOutIsKnownAndCannotDoSoAllDay() {
        record("identity.accountCreated", UUID.randomUUID(), Map.of());
        record("identity.roleCreated", UUID.randomUUID(), Map.of());
        var filter = new JournalFilter(actor, "identity.roleCreated", null, null);
        String name = actor + "-out";
        Acting.as(name, Journal.READ, Journal.EXPORT).run(() -> {
            TakenList<JournalEntry> taken = reader.export(filter, reader.newest());
            assertThat(taken.stamp()).startsWith(name + ", 20");
            assertThat(taken).toIterable().extracting(JournalEntry::act).containsExactly("identity.roleCreated");
            assertThat(reader.page(new JournalFilter(name, null, null, null), null, 10))
                    .extracting(JournalEntry::act, JournalEntry::details)
                    .containsExactly(
                            tuple("journal.exportEnded", Map.of("rows", "1")),
                            tuple("journal.exported", Map.of("actor", actor, "act", "identity.roleCreated")));
            for (int more = 1; more < TakenLists.AN_HOUR; more++) {
                reader.export(filter, reader.newest());
            }
            assertThatExceptionOfType(ExportRefusedException.class)
                    .isThrownBy(() -> reader.export(filter, reader.newest()));
        });
    }

    @Test
    void whoMayReadTheJournalMayNotThereforeTakeItOut() {
        READER.run(() -> assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> reader.export(JournalFilter.ALL, reader.newest())));
        Acting.as("test-exporter", Journal.EXPORT).run(() -> assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> reader.export(JournalFilter.ALL, 0)));
    }

    private JournalFilter mine() {
        return new JournalFilter(actor, null, null, null);
    }

    @Test
    void anActIsKeptAsItWas() {
        UUID subject = UUID.randomUUID();
        record("identity.rolesAssigned", subject, Map.of("before", "عضو \"س\"", "after", "🧵 <b>"));
        assertThat(page(mine(), null, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("identity.rolesAssigned");
            assertThat(entry.actor()).isEqualTo(actor);
            assertThat(entry.subjectType()).isEqualTo("account");
            assertThat(entry.subjectId()).isEqualTo(subject);
            assertThat(entry.details()).containsEntry("before", "عضو \"س\"").containsEntry("after", "🧵 <b>");
            assertThat(entry.at()).isBetween(clock.instant().minusSeconds(60), clock.instant());
        });
    }

    @Test
    void whatIsRolledBackDidNotHappenAndIsNotInTheJournal() {
        Acting.as(actor)
                .run(() -> transaction.executeWithoutResult(status -> {
                    journal.record("identity.accountCreated", "account", UUID.randomUUID());
                    status.setRollbackOnly();
                }));
        assertThat(page(mine(), null, 10)).isEmpty();
    }

    @Test
    void anActOutsideATransactionIsAMistakeOfTheCode() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> journal.record("identity.accountCreated", "account", UUID.randomUUID()));
    }

    @Test
    void aRefusalStaysWrittenDownWhenAllElseIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            journal.recordAs(actor, "identity.signInFailed", Map.of("address", "192.0.2.7"));
            status.setRollbackOnly();
        });
        assertThat(page(mine(), null, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("identity.signInFailed");
            assertThat(entry.subjectId()).isNull();
        });
    }

    @Test
    void nobodyChangesOrDeletesAnEntry() {
        record("identity.accountCreated", UUID.randomUUID(), Map.of());
        for (String sql : List.of(
                "update journal_entry set actor = 'someone' where actor = :actor",
                "update journal_entry set details = '{}' where actor = :actor",
                "delete from journal_entry where actor = :actor",
                "replace into journal_entry select * from journal_entry where actor = :actor")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(sql)
                    .isThrownBy(() -> jdbc.sql(sql).param("actor", actor).update())
                    .satisfies(refusal -> assertThat(refusal.getMostSpecificCause())
                            .hasMessageContaining("The journal is append-only"));
        }
        assertThat(page(mine(), null, 10)).hasSize(1);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetitionWhileEntriesAreAdded() {
        List<UUID> written = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            UUID subject = UUID.randomUUID();
            written.add(subject);
            record("identity.accountCreated", subject, Map.of());
        }
        List<UUID> read = new ArrayList<>();
        @Nullable Long before = null;
        while (true) {
            List<JournalEntry> page = page(mine(), before, 10);
            page.forEach(entry -> read.add(entry.subjectId()));
            if (page.size() < 10) {
                break;
            }
            before = page.getLast().seq();
            record("identity.accountRenamed", UUID.randomUUID(), Map.of());
        }
        assertThat(read).isEqualTo(written.reversed());
    }

    @Test
    void isFoundByActByActorAndByTheDayInCasablanca() {
        record("identity.accountCreated", UUID.randomUUID(), Map.of());
        record("identity.accountDisabled", UUID.randomUUID(), Map.of());
        LocalDate today = Zone.date(clock.instant());
        assertThat(page(new JournalFilter(actor, "identity.accountDisabled", null, null), null, 10))
                .hasSize(1);
        assertThat(page(new JournalFilter(actor, null, today, today), null, 10)).hasSize(2);
        assertThat(page(new JournalFilter(actor, null, today.plusDays(1), null), null, 10))
                .isEmpty();
        assertThat(page(new JournalFilter(actor, null, null, today.minusDays(1)), null, 10))
                .isEmpty();
        assertThat(READER.call(reader::actors)).contains(actor);
        assertThat(READER.call(reader::acts)).contains("identity.accountDisabled");
    }

    /** Just before midnight in Casablanca it is a day earlier than just after, whatever UTC says. */
    @Test
    void daysBeginAtMidnightInCasablanca() {
        for (String at : List.of("2025-06-25 22:59:59.999999", "2025-06-25 23:00:00.000000", "2025-06-26 22:59:59.0")) {
            jdbc.sql(
                            "insert into journal_entry (at, actor, act, details) values (:at, :actor, 'identity.signedIn', '{}')")
                    .param("at", at)
                    .param("actor", actor)
                    .update();
        }
        LocalDate day = LocalDate.of(2025, 6, 26);
        assertThat(page(new JournalFilter(actor, null, day, day), null, 10)).hasSize(2);
    }
}
