package ma.ghorfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.journal.RecordHistory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** What the database itself refuses, whatever the application thought; and the history that it keeps. */
@AssemblyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class WitnessTests {

    private final Sessions sessions;
    private final Agendas agendas;
    private final Votes votes;
    private final Scene.Stage stage;
    private final Scene.Play play;
    private final JdbcClient jdbc;
    private final RecordHistory history;

    @Autowired
    WitnessTests(
            Sessions sessions,
            Agendas agendas,
            Votes votes,
            Scene.Stage stage,
            Scene.Play play,
            JdbcClient jdbc,
            RecordHistory history) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.votes = votes;
        this.stage = stage;
        this.play = play;
        this.jdbc = jdbc;
        this.history = history;
    }

    @BeforeEach
    void set() {
        stage.set();
    }

    private void refused(String sql, UUID id, String because) {
        assertThatThrownBy(() -> jdbc.sql(sql).param("id", id.toString()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(because);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quorum_check", "session_rule", "convocation"})
    void whatBearsWitnessCanBeNeitherChangedNorDeleted(String table) {
        UUID session = play.open(ItemType.AGREEMENT).value();
        String column = Map.of(
                        "quorum_check", "present = 0",
                        "session_rule", "rule_value = 'NONE'",
                        "convocation", "round = 9")
                .get(table);
        int rows = jdbc.sql("select count(*) from " + table + " where session_id = :id")
                .param("id", session.toString())
                .query(Integer.class)
                .single();
        assertThat(rows).isPositive();
        refused("update " + table + " set " + column + " where session_id = :id", session, "cannot be changed");
        refused("delete from " + table + " where session_id = :id", session, "cannot be deleted");
    }

    @Test
    void aProofOfReceiptStays() {
        UUID session = play.convoked(ItemType.MISC).value();
        String proofs = "convocation_id in (select id from convocation where session_id = :id)";
        refused("update convocation_proof set step = 'RETURNED' where " + proofs, session, "cannot be changed");
        refused("delete from convocation_proof where " + proofs, session, "cannot be deleted");
    }

    private VoteId closed() {
        SessionId session = play.open(ItemType.AGREEMENT);
        VoteId vote = votes.putToVote(PrepareVote.of(play.firstItem(session), VoteMode.ROLL_CALL), Scene.at(10, 20))
                .vote();
        stage.everybody().forEach(member -> votes.cast(vote, member, Choice.FOR));
        votes.close(CloseVote.byRollCall(vote, Scene.at(10, 30)));
        return vote;
    }

    @Test
    void theBallotsOfAClosedVoteAreClosed() {
        UUID vote = closed().value();
        refused("update ballot set choice = 'AGAINST' where vote_id = :id", vote, "cannot be changed");
        refused("delete from ballot where vote_id = :id", vote, "cannot be deleted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "votes_for = votes_for + 1",
                "votes_for = -1, votes_against = 13",
                "present = 11",
                "present = 200, in_office = 100",
                "in_office = 83",
                "unanimous = true, votes_for = 11, votes_against = 1",
                "result = null",
                "state = 'CONFIRMED', result = 'UNDECIDED'",
                "state = 'ANNULLED'",
                "annulled_reason = 'x'"
            })
    void countsThatCannotBeAreRefusedByTheDatabase(String change) {
        refused("update vote set " + change + " where id = :id", closed().value(), "CONSTRAINT");
    }

    @Test
    void anImpossibleCheckIsRefusedByTheDatabase() {
        UUID session = play.open(ItemType.AGREEMENT).value();
        for (String wrong : List.of(
                "c.present + 100, c.threshold, c.reached",
                "c.present, c.threshold, not c.reached",
                "c.present, 0, true")) {
            refused(
                    "insert into quorum_check (id, session_id, sitting_id, occasion, checked_at, call_number, seats,"
                            + " in_office, base, excused, rule_key, rule_id, rule_version, rule_value, rule_status,"
                            + " sentence_ar, sentence_fr, recorded_by, recorded_at, present, threshold, reached)"
                            + " select uuid(), c.session_id, c.sitting_id, c.occasion, c.checked_at, c.call_number,"
                            + " c.seats, c.in_office, c.base, c.excused, c.rule_key, c.rule_id, c.rule_version,"
                            + " c.rule_value, c.rule_status, '', '', 'x', c.recorded_at, " + wrong
                            + " from quorum_check c where c.session_id = :id",
                    session,
                    "CONSTRAINT");
        }
    }

    @Test
    void aMemberComesBeforeLeaving() {
        UUID session = play.open(ItemType.AGREEMENT).value();
        refused(
                "insert into attendance_movement (attendance_id, position, kind, happened_at, recorded_by)"
                        + " select id, 1, 'ARRIVED', '2025-06-26 10:00:00', 'x' from attendance where session_id = :id",
                session,
                "CONSTRAINT");
    }

    @Test
    void aNumberIsGivenOnce() {
        SessionId session = play.open(ItemType.AGREEMENT);
        VoteId vote = votes.putToVote(PrepareVote.of(play.firstItem(session), VoteMode.ACCLAMATION), Scene.at(10, 20))
                .vote();
        votes.close(CloseVote.byAcclamation(vote, Scene.at(10, 21)));
        votes.confirm(ConfirmVote.at(vote, Scene.at(10, 22)));
        UUID decision = sessions.view(session).decisions().getFirst().id().value();
        refused(
                "insert into decision (id, version, changed_by, kind, year, number, session_id, text_ar, text_fr,"
                        + " adopted_on, state, owner_ar, owner_fr, progress, vote_id)"
                        + " select uuid(), 0, 'x', kind, year, number, session_id, '', '', adopted_on, 'ADOPTED', '', '',"
                        + " 0, null from decision where id = :id",
                decision,
                "");
        refused("update decision set progress = 101 where id = :id", decision, "CONSTRAINT");
        refused("update decision set state = 'DONE' where id = :id", decision, "CONSTRAINT");
    }

    @Test
    void aFurtherCallPointsToTheOneBeforeAndOnlyOnce() {
        UUID session = play.convoked(ItemType.MISC).value();
        refused("update assembly_session set call_number = 2 where id = :id", session, "CONSTRAINT");
        refused("update assembly_session set call_number = 4 where id = :id", session, "CONSTRAINT");
    }

    @Test
    void theHistorySaysWhoChangedWhat() {
        SessionId session = play.draft();
        ItemId item = agendas.add(AddItem.toAgenda(session, ItemData.of(ItemType.MISC, Scene.words("قديم", "Ancien"))));
        stage.as("other", null, ma.ghorfa.identity.Permissions.all().toArray(String[]::new));
        agendas.edit(item, 0, ItemData.of(ItemType.MISC, Scene.words("جديد", "Nouveau")));
        stage.asEverybody();
        assertThat(history.of(AssemblyHistory.ITEM, item.value())).anySatisfy(change -> {
            assertThat(change.by()).isEqualTo("other");
            assertThat(change.fieldKey()).isEqualTo("assembly.field.item.title_fr");
            assertThat(change.before()).isEqualTo("Ancien");
            assertThat(change.after()).isEqualTo("Nouveau");
        });
        assertThat(history.of(AssemblyHistory.SESSION, session.value())).isNotEmpty();
        assertThat(history.of(AssemblyHistory.DECISION, UUID.randomUUID())).isEmpty();
    }
}
