package ma.ghorfa.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Stored;
import ma.ghorfa.identity.CurrentAccount;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the closing of a year reads and writes, in few statements however many acts there are. */
@Component
class YearEnd {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AT_ONCE = 500;
    private static final String OPEN = "a.budget_id = :budget and a.amount - a.cancelled - a.used > 0"
            + " and (a.stage in ('CLEARANCE', 'ORDER')"
            + " or (a.stage = 'COMMITMENT' and c.section = 'OPERATING_EXPENDITURE'))";

    private final ActRecords acts;
    private final ExecutionReader reader;
    private final CurrentAccount account;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    YearEnd(
            ActRecords acts,
            ExecutionReader reader,
            CurrentAccount account,
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches) {
        this.acts = acts;
        this.reader = reader;
        this.account = account;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** How many acts have to be paid or cancelled before the closing, and what is left of them. */
    record Open(long count, Money left) {}

    Open open(BudgetId budget) {
        return jdbc.sql("select count(*), coalesce(sum(a.amount - a.cancelled - a.used), 0) from budget_act a"
                        + " join budget_credit c on c.id = a.credit_id where " + OPEN)
                .param("budget", budget.value())
                .query((row, index) -> new Open(row.getLong(1), new Money(row.getBigDecimal(2))))
                .single();
    }

    /** The earliest of them. */
    List<ActRow> firstOpen(BudgetId budget, int most) {
        return reader.acts(
                OPEN + " order by a.act_on, a.id limit :most", Map.of("budget", budget.value(), "most", most));
    }

    /**
     * Whether something is to be paid or cancelled before the closing. The sums of the credits say so, and no act is read
     * where there is nothing.
     */
    static boolean leavesOpen(List<Credit> credits) {
        return credits.stream().anyMatch(YearEnd::isOpen);
    }

    /** What is cleared and not paid, and of an operating credit what is committed and not cleared. */
    private static boolean isOpen(Credit credit) {
        CreditFigures figures = credit.figures();
        return figures.cleared().isMoreThan(figures.paid())
                || (credit.section() == BudgetSection.OPERATING_EXPENDITURE
                        && figures.committed().isMoreThan(figures.cleared()));
    }

    /** Keeps the figures of the execution as they stand. */
    void keepFigures(BudgetAccountId account, BudgetId budget, Map<CodeId, Money> forward) {
        jdbc.sql("""
                insert into budget_account_line (account_id, code_id, section, forecast, carried, transferred, amended,
                    committed, ordered, executed, established, carried_forward)
                select :account, r.code_id, r.section, r.opening, r.carried, r.transferred_in - r.transferred_out, r.amended,
                    r.committed, r.ordered, if(r.section in (:revenue), r.collected, r.paid), r.established,
                    coalesce(f.amount, 0)
                from budget_credit r
                left join json_table(:forward, '$[*]' columns (
                    code varchar(36) path '$.code', amount decimal(15, 2) path '$.amount')) f
                    on r.code_id = cast(f.code as uuid)
                where r.budget_id = :budget
                """)
                .param("account", account.value())
                .param("budget", budget.value())
                .param("revenue", BudgetSection.revenue())
                .param(
                        "forward",
                        JSON.writeValueAsString(forward.entrySet().stream()
                                .map(line -> Map.of(
                                        "code", line.getKey().toString(),
                                        "amount", line.getValue().amount().toPlainString()))
                                .toList()))
                .update();
    }

    private record Rest(UUID act, CreditId credit, Money amount) {}

    /** The capital commitments that are not paid leave the year; what they were is kept in the account's figures. */
    void carryCommitments(Budget budget, List<Credit> credits) {
        Map<CreditId, Credit> byId = credits.stream()
                .filter(credit -> credit.section() == BudgetSection.CAPITAL_EXPENDITURE)
                .filter(credit -> credit.figures().goesOn().isPositive())
                .collect(Collectors.toMap(Credit::id, Function.identity()));
        if (byId.isEmpty()) {
            return;
        }
        List<Rest> rests = jdbc.sql("select id, credit_id, amount - cancelled - used from budget_act"
                        + " where credit_id in (:credits) and stage = 'COMMITMENT' and amount - cancelled - used > 0"
                        + " order by number")
                .param("credits", byId.keySet().stream().map(CreditId::value).toList())
                .query((row, index) -> new Rest(
                        row.getObject(1, UUID.class),
                        new CreditId(row.getObject(2, UUID.class)),
                        new Money(row.getBigDecimal(3))))
                .list();
        store(
                "insert into budget_carry (act_id, budget_id, amount) values (:act, :budget, :amount)",
                rests.stream()
                        .map(rest -> of(rest).addValue("budget", budget.id().value()))
                        .toList());
        var cancelled = new ArrayList<BudgetAct>();
        for (int from = 0; from < rests.size(); from += AT_ONCE) {
            var batch = new HashMap<UUID, Rest>();
            rests.subList(from, Math.min(from + AT_ONCE, rests.size())).forEach(rest -> batch.put(rest.act(), rest));
            for (BudgetAct act : acts.findAllById(batch.keySet())) {
                Rest rest = Objects.requireNonNull(batch.get(act.id().value()));
                act.cancel(rest.amount(), budget.lastDay());
                Objects.requireNonNull(byId.get(rest.credit())).uncommit(rest.amount());
                cancelled.add(act);
            }
        }
        Stored.now(acts, cancelled);
        store(
                "insert into budget_cancellation (id, act_id, amount, cancelled_on, cause, reason, account)"
                        + " values (:id, :act, :amount, :day, :cause, '', :account)",
                rests.stream()
                        .map(rest -> of(rest).addValue("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                                .addValue("day", budget.lastDay())
                                .addValue("cause", CancellationCause.CARRIED_FORWARD.name())
                                .addValue("account", account.username()))
                        .toList());
    }

    private static MapSqlParameterSource of(Rest rest) {
        return new MapSqlParameterSource("act", rest.act())
                .addValue("amount", rest.amount().amount());
    }

    private void store(String sql, List<MapSqlParameterSource> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            batches.batchUpdate(
                    sql,
                    rows.subList(from, Math.min(from + AT_ONCE, rows.size())).toArray(MapSqlParameterSource[]::new));
        }
    }
}
