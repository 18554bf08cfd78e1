package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Utc;
import ma.ghorfa.chamber.QuorumRule;
import ma.ghorfa.chamber.RuleId;
import ma.ghorfa.chamber.RuleStatus;
import ma.ghorfa.chamber.RuleValue;
import ma.ghorfa.identity.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The quorum ledger. Every check is a row that says what was counted, under which rule, and why that is enough or not. */
@Component
class Ledger {

    /** What was counted for a check. */
    record Count(int seats, int inOffice, int present, int excused) {}

    private final Sql sql;
    private final Roll roll;
    private final RuleBook rules;
    private final Sentences sentences;
    private final CurrentAccount account;
    private final Facts facts;

    Ledger(Sql sql, Roll roll, RuleBook rules, Sentences sentences, CurrentAccount account, Facts facts) {
        this.sql = sql;
        this.roll = roll;
        this.rules = rules;
        this.sentences = sentences;
        this.account = account;
        this.facts = facts;
    }

    /** Counts those present at a moment without recording it. */
    Count count(SessionRules rulesOfSession, Sitting sitting, Instant at) {
        return new Count(
                rulesOfSession.seats(),
                roll.inOffice(sitting).size(),
                roll.presentAt(sitting, at).size(),
                roll.excused(sitting));
    }

    /** Checks the quorum as of a moment and records the check, whatever it says. */
    QuorumRow check(Session session, Sitting sitting, @Nullable ItemId item, QuorumOccasion occasion, Instant at) {
        SessionRules ofSession = rules.of(session);
        RuleValue rule = ofSession.quorum(session.isElective(), session.callNumber());
        QuorumRule quorum = rule.asQuorumRule();
        Count count = count(ofSession, sitting, at);
        Quorum.Result result = Quorum.check(quorum, count.seats(), count.inOffice(), count.present());
        Bilingual sentence = sentences.quorum(
                quorum, session.callNumber(), at, count.seats(), count.inOffice(), count.excused(), result);
        var row = new QuorumRow(
                Sql.newId(),
                session.id(),
                sitting.id(),
                item,
                occasion,
                at,
                session.callNumber(),
                count.seats(),
                count.inOffice(),
                quorum.base() == QuorumRule.Base.SEATS ? count.seats() : count.inOffice(),
                count.present(),
                count.excused(),
                result.threshold(),
                result.isReached(),
                rule.key(),
                rule.id(),
                rule.version(),
                rule.value(),
                rule.status(),
                sentence,
                account.username(),
                facts.now());
        insert(row);
        return row;
    }

    private void insert(QuorumRow row) {
        sql.change("""
                insert into quorum_check (id, session_id, sitting_id, item_id, occasion, checked_at, call_number, seats,
                    in_office, base, present, excused, threshold, reached, rule_key, rule_id, rule_version, rule_value,
                    rule_status, sentence_ar, sentence_fr, recorded_by, recorded_at)
                values (:id, :session, :sitting, :item, :occasion, :at, :call, :seats, :inOffice, :base, :present,
                    :excused, :threshold, :reached, :ruleKey, :ruleId, :ruleVersion, :ruleValue, :ruleStatus, :ar, :fr,
                    :by, :recordedAt)
                """)
                .param("id", row.id().toString())
                .param("session", row.session().value().toString())
                .param("sitting", row.sitting().value().toString())
                .param("item", row.item() == null ? null : row.item().value().toString())
                .param("occasion", row.occasion().name())
                .param("at", Utc.column(row.at()))
                .param("call", row.call())
                .param("seats", row.seats())
                .param("inOffice", row.inOffice())
                .param("base", row.base())
                .param("present", row.present())
                .param("excused", row.excused())
                .param("threshold", row.threshold())
                .param("reached", row.reached())
                .param("ruleKey", row.ruleKey())
                .param("ruleId", row.rule().value().toString())
                .param("ruleVersion", row.ruleVersion())
                .param("ruleValue", row.ruleValue())
                .param("ruleStatus", row.ruleStatus().name())
                .param("ar", row.sentence().ar())
                .param("fr", row.sentence().fr())
                .param("by", row.recordedBy())
                .param("recordedAt", Utc.column(row.recordedAt()))
                .update();
    }

    List<QuorumRow> ofSession(SessionId session) {
        return sql.query("select * from quorum_check where session_id = :session order by checked_at, id")
                .param("session", session.value().toString())
                .query(Sql.rows(Ledger::row))
                .list();
    }

    QuorumRow get(UUID id) {
        return sql.query("select * from quorum_check where id = :id")
                .param("id", id.toString())
                .query(Sql.rows(Ledger::row))
                .single();
    }

    private static QuorumRow row(Columns row) throws java.sql.SQLException {
        UUID item = row.uuidOrNull("item_id");
        return new QuorumRow(
                row.uuid("id"),
                new SessionId(row.uuid("session_id")),
                new SittingId(row.uuid("sitting_id")),
                item == null ? null : new ItemId(item),
                row.word(QuorumOccasion.class, "occasion"),
                row.instant("checked_at"),
                row.number("call_number"),
                row.number("seats"),
                row.number("in_office"),
                row.number("base"),
                row.number("present"),
                row.number("excused"),
                row.number("threshold"),
                row.flag("reached"),
                row.text("rule_key"),
                new RuleId(row.uuid("rule_id")),
                row.longNumber("rule_version"),
                row.text("rule_value"),
                row.word(RuleStatus.class, "rule_status"),
                row.bilingual("sentence"),
                row.text("recorded_by"),
                row.instant("recorded_at"));
    }
}
