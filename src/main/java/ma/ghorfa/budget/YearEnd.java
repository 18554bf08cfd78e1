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

/** What the closing of a year reads and writes, in few statements however many acts there are. */
@Component
class YearEnd {

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

    /** Keeps the figures of the execution as they stand. */
    void keepFigures(BudgetAccountId account, List<Credit> credits, Map<CreditId, Money> forward) {
        insert(
                """
                insert into budget_account_line (account_id, code_id, section, forecast, carried, transferred, amended,
                    committed, ordered, executed, established, carried_forward)
                values (:account, :code, :section, :forecast, :carried, :transferred, :amended, :committed, :ordered,
                    :executed, :established, :forward)
                """,
                credits.stream()
                        .map(credit -> figures(credit)
                                .addValue("account", account.value())
                                .addValue(
                                        "forward",
                                        forward.getOrDefault(credit.id(), Money.ZERO)
                                                .amount()))
                        .toList());
    }

    private static MapSqlParameterSource figures(Credit credit) {
        CreditFigures figures = credit.figures();
        boolean revenue = credit.section().isRevenue();
        return new MapSqlParameterSource("code", credit.code().value())
                .addValue("section", credit.section().name())
                .addValue("forecast", figures.opening().amount())
                .addValue("carried", figures.carried().amount())
                .addValue(
                        "transferred",
                        figures.transferredIn().minus(figures.transferredOut()).amount())
                .addValue("amended", figures.amended().amount())
                .addValue("committed", figures.committed().amount())
                .addValue("ordered", figures.ordered().amount())
                .addValue("executed", (revenue ? figures.collected() : figures.paid()).amount())
                .addValue("established", figures.established().amount());
    }

    private record Rest(UUID act, CreditId credit, Money amount) {}

    /** The capital commitments that are not paid leave the year; what they were is kept in the account's figures. */
    void carryCommitments(Budget budget, List<Credit> credits) {
        Map<CreditId, Credit> byId = credits.stream().collect(Collectors.toMap(Credit::id, Function.identity()));
        List<Rest> rests = jdbc.sql("select id, credit_id, amount - cancelled - used from budget_act"
                        + " where budget_id = :budget and stage = 'COMMITMENT' and amount - cancelled - used > 0"
                        + " order by number")
                .param("budget", budget.id().value())
                .query((row, index) -> new Rest(
                        row.getObject(1, UUID.class),
                        new CreditId(row.getObject(2, UUID.class)),
                        new Money(row.getBigDecimal(3))))
                .list();
        insert(
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
        insert(
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

    private void insert(String sql, List<MapSqlParameterSource> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            batches.batchUpdate(
                    sql,
                    rows.subList(from, Math.min(from + AT_ONCE, rows.size())).toArray(MapSqlParameterSource[]::new));
        }
    }
}
