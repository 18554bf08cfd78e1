package ma.ghorfa.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.journal.RecordHistory.Change;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Old and new, who and when, out of a system-versioned table with a column of every kind. */
@GhorfaTest
class RecordHistoryTests {

    private static final RecordHistory.Source SOURCE = new RecordHistory.Source(
            "test_record", "id", "k", List.of("title", "held_on", "held_at", "opened_at", "amount", "done", "member"));

    private final RecordHistory history;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Autowired
    RecordHistoryTests(RecordHistory history, JdbcClient jdbc, Clock clock) {
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
        jdbc.sql("""
                create table if not exists test_record (
                    id uuid not null primary key, parent uuid null, changed_by varchar(64) not null,
                    title varchar(200) null, held_on date null, held_at time(6) null, opened_at datetime(6) null,
                    amount decimal(18, 2) null, done boolean null, member uuid null
                ) with system versioning
                """).update();
    }

    private List<Change> changes(RecordHistory.Source source, UUID id) {
        return Acting.as("test-reader").call(() -> history.of(source, id));
    }

    private void insert(UUID id, UUID parent, String by, String title) {
        jdbc.sql("insert into test_record (id, parent, changed_by, title) values (:id, :parent, :by, :title)")
                .params(Map.of("id", id.toString(), "parent", parent.toString(), "by", by, "title", title))
                .update();
    }

    private void set(UUID id, String by, String assignment) {
        jdbc.sql("update test_record set changed_by = :by, " + assignment + " where id = :id")
                .params(Map.of("id", id.toString(), "by", by))
                .update();
    }

    @Test
    void everyKindOfValueIsWrittenTheSameInEveryLanguage() {
        UUID id = UUID.randomUUID();
        UUID member = UUID.randomUUID();
        insert(id, id, "salma", "دورة يونيو");
        set(
                id,
                "omar",
                "held_on = '2025-06-26', held_at = '09:30:00', opened_at = '2025-06-26 09:30:00.125',"
                        + " amount = 3600000.50, done = true, member = '" + member + "', title = ''");
        assertThat(changes(SOURCE, id))
                .extracting(Change::by, Change::fieldKey, Change::before, Change::after)
                .containsExactly(
                        tuple("omar", "k.title", "دورة يونيو", null),
                        tuple("omar", "k.held_on", null, "2025-06-26"),
                        tuple("omar", "k.held_at", null, "09:30"),
                        tuple("omar", "k.opened_at", null, "2025-06-26T09:30:00.125Z"),
                        tuple("omar", "k.amount", null, "3600000.50"),
                        tuple("omar", "k.done", null, "true"),
                        tuple("omar", "k.member", null, member.toString()),
                        tuple("salma", "k.title", null, "دورة يونيو"));
    }

    @Test
    void theTimeIsTheInstantOfTheChange() {
        UUID id = UUID.randomUUID();
        insert(id, id, "salma", "a");
        assertThat(changes(SOURCE, id)).singleElement().satisfies(change -> assertThat(change.at())
                .isBetween(clock.instant().minusSeconds(30), clock.instant().plusSeconds(1)));
    }

    @Test
    void aChangeOfNothingThatIsShownIsNoChange() {
        UUID id = UUID.randomUUID();
        insert(id, id, "salma", "a");
        set(id, "omar", "parent = null");
        assertThat(changes(SOURCE, id)).hasSize(1);
    }

    @Test
    void aDeletedRowEndsTheHistory() {
        UUID id = UUID.randomUUID();
        insert(id, id, "salma", "a");
        set(id, "omar", "done = false");
        jdbc.sql("delete from test_record where id = :id")
                .param("id", id.toString())
                .update();
        assertThat(changes(SOURCE, id))
                .extracting(Change::by, Change::fieldKey, Change::before, Change::after)
                .startsWith(tuple("omar", "k.title", "a", null), tuple("omar", "k.done", "false", null));
    }

    @Test
    void theRowsOfAParentAreComparedEachWithItself() {
        UUID parent = UUID.randomUUID();
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        insert(one, parent, "salma", "first");
        insert(two, parent, "salma", "second");
        set(one, "omar", "title = 'first, corrected'");
        var children = new RecordHistory.Source("test_record", "parent", "k", List.of("title"));
        assertThat(changes(children, parent))
                .extracting(Change::by, Change::before, Change::after)
                .containsExactly(
                        tuple("omar", "first", "first, corrected"),
                        tuple("salma", null, "second"),
                        tuple("salma", null, "first"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"account; drop table account", "account`", "Account", "", "account where 1 = 1"})
    void onlyPlainNamesOfTablesAndColumnsReachTheDatabase(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordHistory.Source(name, "id", "k", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordHistory.Source("account", name, "k", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordHistory.Source("account", "id", "k", List.of(name)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordHistory.ValueSet("account_role", "account_id", name, "account", "k"));
    }

    @Test
    void nobodyReadsAHistoryWithoutBeingSignedIn() {
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> history.of(SOURCE, UUID.randomUUID()));
    }
}
