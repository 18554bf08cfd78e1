package ma.ghorfa.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is shown of credits and acts. */
@Component
class ExecutionReader {

    /** The columns of a code, of the table that is called c. */
    static final String CODE = """
            c.id code_id, c.version code_version, c.section, c.level, c.code, c.parent_id, c.name_ar, c.name_fr, c.from_year,
                c.until_year
            """;

    private static final String CREDITS = """
            select r.id, r.version, r.opening, r.carried, r.transferred_in, r.transferred_out, r.amended, r.committed,
                r.overridden, r.cleared, r.ordered, r.paid, r.established, r.collected,
            """ + CODE + " from budget_credit r join budget_code c on c.id = r.code_id";

    private static final String ACTS = """
            select a.id, a.budget_id, a.credit_id, c.section, c.code, c.name_ar, c.name_fr, a.stage, a.parent_id, a.number,
                a.act_on, a.amount, a.cancelled, a.used, a.party, a.object, a.reference, a.account, a.override_reason
            from budget_act a join budget_credit r on r.id = a.credit_id join budget_code c on c.id = r.code_id
            """;

    private final JdbcClient jdbc;

    ExecutionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CreditRow> credits(BudgetId budget) {
        return jdbc.sql(CREDITS + " where r.budget_id = :budget order by c.code, r.id")
                .param("budget", budget.value())
                .query((row, index) -> credit(row))
                .list();
    }

    Optional<CreditRow> credit(CreditId id) {
        return jdbc.sql(CREDITS + " where r.id = :id")
                .param("id", id.value())
                .query((row, index) -> credit(row))
                .optional();
    }

    Optional<ActRow> act(ActId id) {
        return jdbc.sql(ACTS + " where a.id = :id")
                .param("id", id.value())
                .query((row, index) -> act(row))
                .optional();
    }

    List<ActRow> acts(String where, Map<String, ?> parameters) {
        return jdbc.sql(ACTS + " where " + where)
                .params(parameters)
                .query((row, index) -> act(row))
                .list();
    }

    /** The closing cancels what it hands on, so that each act keeps what was cleared of it in its own year. */
    Money stands(ActId commitment) {
        return jdbc.sql("""
                with recursive chain (id, net) as (
                    select id, amount - cancelled from budget_act where id = :act
                    union all
                    select n.id, n.amount - n.cancelled
                    from chain c join budget_act n on n.origin_type = :carried and n.origin_id = c.id)
                select (select coalesce(sum(net), 0) from chain) + (
                    select coalesce(sum(k.amount), 0) from chain c join budget_carry k on k.act_id = c.id
                    where k.taken_by is null)
                """)
                .param("carried", CarriedCredits.ORIGIN)
                .param("act", commitment.value())
                .query((row, index) -> new Money(row.getBigDecimal(1)))
                .single();
    }

    private static CreditRow credit(ResultSet row) throws SQLException {
        return new CreditRow(
                new CreditId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                code(row),
                new CreditFigures(
                        money(row, "opening"),
                        money(row, "carried"),
                        money(row, "transferred_in"),
                        money(row, "transferred_out"),
                        money(row, "amended"),
                        money(row, "committed"),
                        money(row, "overridden"),
                        money(row, "cleared"),
                        money(row, "ordered"),
                        money(row, "paid"),
                        money(row, "established"),
                        money(row, "collected")));
    }

    static CodeRow code(ResultSet row) throws SQLException {
        return new CodeRow(
                new CodeId(row.getObject("code_id", UUID.class)),
                row.getLong("code_version"),
                BudgetSection.valueOf(row.getString("section")),
                CodeLevel.valueOf(row.getString("level")),
                row.getString("code"),
                row.getObject("parent_id") == null ? null : new CodeId(row.getObject("parent_id", UUID.class)),
                new Bilingual(row.getString("name_ar"), row.getString("name_fr")),
                row.getInt("from_year"),
                row.getObject("until_year") == null ? null : Integer.valueOf(row.getInt("until_year")));
    }

    private static ActRow act(ResultSet row) throws SQLException {
        Money amount = money(row, "amount");
        Money cancelled = money(row, "cancelled");
        return new ActRow(
                new ActId(row.getObject("id", UUID.class)),
                new BudgetId(row.getObject("budget_id", UUID.class)),
                new CreditId(row.getObject("credit_id", UUID.class)),
                BudgetSection.valueOf(row.getString("section")),
                row.getString("code"),
                new Bilingual(row.getString("name_ar"), row.getString("name_fr")),
                ActStage.valueOf(row.getString("stage")),
                row.getObject("parent_id") == null ? null : new ActId(row.getObject("parent_id", UUID.class)),
                row.getInt("number"),
                row.getObject("act_on", LocalDate.class),
                amount,
                cancelled,
                amount.minus(cancelled).minus(money(row, "used")),
                row.getString("party"),
                row.getString("object"),
                row.getString("reference"),
                row.getString("account"),
                row.getString("override_reason"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }
}
