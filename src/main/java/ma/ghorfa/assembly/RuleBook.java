package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Utc;
import ma.ghorfa.chamber.RuleId;
import ma.ghorfa.chamber.RuleScope;
import ma.ghorfa.chamber.RuleStatus;
import ma.ghorfa.chamber.RuleType;
import ma.ghorfa.chamber.RuleValue;
import org.springframework.stereotype.Component;

/**
 * The statutory rules of a session: until it is opened those that hold on its date, from then on the copies that were
 * frozen on it. A rule that changes later changes no result of the past.
 */
@Component
class RuleBook {

    private final Sql sql;
    private final ChamberFacts chamber;

    RuleBook(Sql sql, ChamberFacts chamber) {
        this.sql = sql;
        this.chamber = chamber;
    }

    SessionRules of(Session session) {
        return of(session.id(), session.date());
    }

    SessionRules of(SessionId session, java.time.LocalDate date) {
        List<RuleValue> frozen = frozen(session);
        return frozen.isEmpty() ? chamber.rulesOn(date) : SessionRules.of(date, frozen);
    }

    /** The frozen copies; empty until the session was opened. */
    List<RuleValue> frozen(SessionId session) {
        return sql.query("select * from session_rule where session_id = :session order by rule_key")
                .param("session", session.value().toString())
                .query(Sql.rows(row -> new RuleValue(
                        new RuleId(row.uuid("rule_id")),
                        row.longNumber("rule_version"),
                        row.text("rule_key"),
                        row.word(RuleScope.class, "rule_scope"),
                        row.word(RuleType.class, "rule_type"),
                        row.text("rule_value"),
                        row.bilingual("legal_reference"),
                        ma.ghorfa.base.Bilingual.EMPTY,
                        row.word(RuleStatus.class, "rule_status"),
                        null,
                        null,
                        row.date("valid_from"),
                        null)))
                .list();
    }

    /** Copies every rule onto the session, if that was not done before. */
    void freeze(Session session, Instant at) {
        if (!frozen(session.id()).isEmpty()) {
            return;
        }
        sql.changeAll(
                """
                insert into session_rule (session_id, rule_key, rule_id, rule_version, rule_scope, rule_type,
                    rule_value, legal_reference_ar, legal_reference_fr, rule_status, valid_from, frozen_at)
                values (:session, :key, :id, :version, :scope, :type, :value, :ar, :fr, :status, :from, :at)
                """,
                chamber.rulesOn(session.date()).all().stream()
                        .map(rule -> frozenRow(session, rule, at))
                        .toList());
    }

    private static Map<String, Object> frozenRow(Session session, RuleValue rule, Instant at) {
        Map<String, Object> row = new HashMap<>();
        row.put("session", session.id().value().toString());
        row.put("key", rule.key());
        row.put("id", rule.id().value().toString());
        row.put("version", rule.version());
        row.put("scope", rule.scope().name());
        row.put("type", rule.type().name());
        row.put("value", rule.value());
        row.put("ar", rule.legalReference().ar());
        row.put("fr", rule.legalReference().fr());
        row.put("status", rule.status().name());
        row.put("from", rule.validFrom());
        row.put("at", Utc.column(at));
        return row;
    }
}
