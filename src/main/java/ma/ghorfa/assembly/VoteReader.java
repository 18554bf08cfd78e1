package ma.ghorfa.assembly;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Projections of votes and ballots. */
@Component
class VoteReader {

    private final Sql sql;
    private final CurrentAccount account;

    VoteReader(Sql sql, CurrentAccount account) {
        this.sql = sql;
        this.account = account;
    }

    /** The votes of a session by item, each item's votes in order. */
    Map<ItemId, List<VoteRow>> ofSession(SessionId session) {
        Map<ItemId, List<VoteRow>> byItem = new LinkedHashMap<>();
        sql.query("select * from vote where session_id = :session order by item_id, number")
                .param("session", session.value().toString())
                .query(Sql.rows(VoteReader::row))
                .list()
                .forEach(vote -> byItem.computeIfAbsent(vote.item(), item -> new ArrayList<>())
                        .add(vote));
        return byItem;
    }

    VoteView view(VoteId id) {
        record Head(
                VoteRow row, SessionId session, @Nullable UUID president) {}
        Head head = sql.query("select * from vote where id = :id")
                .param("id", id.value().toString())
                .query(Sql.rows(row ->
                        new Head(row(row), new SessionId(row.uuid("session_id")), row.uuidOrNull("president_id"))))
                .optional()
                .orElseThrow(NotFoundException::new);
        List<VoteView.BallotRow> ballots = ballots(id);
        MemberId president = head.president() == null ? null : new MemberId(head.president());
        return new VoteView(
                head.row(),
                head.session(),
                ballots,
                prompts(id),
                president,
                ballots.stream().anyMatch(ballot -> ballot.member().id().equals(president)));
    }

    List<VoteView.BallotRow> ballots(VoteId vote) {
        return sql.query("select * from ballot where vote_id = :vote order by member_number, member_id")
                .param("vote", vote.value().toString())
                .query(Sql.rows(row -> new VoteView.BallotRow(member(row), row.wordOrNull(Choice.class, "choice"))))
                .list();
    }

    /**
     * The warnings of interests. What a member answered is public like the vote; that one was warned and has not answered
     * yet is known to who conducts the session or reads declared interests.
     */
    List<VoteView.RecusalPrompt> prompts(VoteId vote) {
        boolean unanswered = account.may(Permissions.SESSION_CONDUCT) || account.may(Permissions.INTEREST_READ);
        return sql
                .query("""
                select b.member_id, b.member_number, b.name_ar, b.name_fr, p.interest_id, p.interest_ar, p.interest_fr,
                    p.answer, p.answer_reason, p.answered_at
                from recusal_prompt p join ballot b on b.vote_id = p.vote_id and b.member_id = p.member_id
                where p.vote_id = :vote order by b.member_number, b.member_id, p.interest_id
                """)
                .param("vote", vote.value().toString())
                .query(Sql.rows(row -> new VoteView.RecusalPrompt(
                        member(row),
                        row.uuid("interest_id"),
                        row.bilingual("interest"),
                        row.wordOrNull(VoteView.RecusalPrompt.Answer.class, "answer"),
                        row.textOrNull("answer_reason"),
                        row.instantOrNull("answered_at"))))
                .list()
                .stream()
                .filter(prompt -> unanswered || prompt.answer() != null)
                .toList();
    }

    static MemberRef member(Columns row) throws SQLException {
        return new MemberRef(new MemberId(row.uuid("member_id")), row.number("member_number"), row.bilingual("name"));
    }

    static VoteRow row(Columns row) throws SQLException {
        Integer votesFor = row.numberOrNull("votes_for");
        return new VoteRow(
                new VoteId(row.uuid("id")),
                row.longNumber("version"),
                new ItemId(row.uuid("item_id")),
                new SittingId(row.uuid("sitting_id")),
                row.number("number"),
                row.word(VoteMode.class, "mode"),
                row.text("majority_key"),
                row.textOrNull("majority_rule"),
                row.bilingual("question"),
                row.flag("amended"),
                row.word(VoteState.class, "state"),
                row.instantOrNull("opened_at"),
                row.instantOrNull("closed_at"),
                row.instantOrNull("confirmed_at"),
                row.textOrNull("annulled_reason"),
                row.uuidOrNull("quorum_check_id"),
                row.numberOrNull("in_office"),
                row.numberOrNull("present"),
                votesFor == null
                        ? null
                        : new Tally(
                                votesFor,
                                row.number("votes_against"),
                                row.number("abstaining"),
                                row.number("recused"),
                                row.number("not_voting")),
                row.wordOrNull(PresidentSide.class, "president_side"),
                row.textOrNull("no_side_reason"),
                row.wordOrNull(VoteResult.class, "result"),
                row.wordOrNull(Verdict.Ground.class, "ground"),
                row.wordOrNull(Verdict.Gap.class, "gap"),
                row.flag("unanimous"),
                row.numberOrNull("needed"),
                row.bilingualOrNull("sentence"));
    }
}
