package ma.ghorfa.budget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.base.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Capital credits that go on into the next year, with the commitments that stand on them. They move once, as soon as the
 * one year is closed and the other can be executed, whichever comes last.
 */
@Component
class CarriedCredits {

    static final String ORIGIN = "carried-commitment";

    private final BudgetRecords budgets;
    private final CreditRecords credits;
    private final ActRecords acts;
    private final VersionCopies codes;
    private final Acts numbers;
    private final JdbcClient jdbc;

    CarriedCredits(
            BudgetRecords budgets,
            CreditRecords credits,
            ActRecords acts,
            VersionCopies codes,
            Acts numbers,
            JdbcClient jdbc) {
        this.budgets = budgets;
        this.credits = credits;
        this.acts = acts;
        this.codes = codes;
        this.numbers = numbers;
        this.jdbc = jdbc;
    }

    /** Gives a year that has just been opened what the year before carries forward, if that is closed. */
    void takeOver(Budget opened) {
        budgets.findByYear(opened.year() - 1)
                .filter(former -> former.phase() == BudgetPhase.CLOSED || former.phase() == BudgetPhase.ACCOUNT_VOTED)
                .ifPresent(former -> move(former, opened));
    }

    /** Gives the year after one that has just been closed what is carried forward, if that can be executed. */
    void handOn(Budget closed) {
        budgets.findByYear(closed.year() + 1)
                .flatMap(next -> budgets.lock(next.id().value()))
                .filter(next -> next.phase().isExecutable())
                .ifPresent(next -> move(closed, next));
    }

    private record Rest(UUID act, Money amount) {}

    private void move(Budget from, Budget to) {
        Map<CodeId, Money> amounts = amounts(from.id());
        var moved = new HashMap<CodeId, Credit>();
        Map<BudgetTable.Key, CodeId> known = codes.byKey(to.year());
        Map<CodeId, BudgetTable.Key> former = new HashMap<>();
        codes.byKey(from.year()).forEach((key, code) -> former.put(code, key));
        amounts.forEach((code, amount) -> {
            BudgetTable.Key key = java.util.Objects.requireNonNull(former.get(code));
            CodeId next = known.get(key);
            if (next == null) {
                throw new BudgetRefusal.NoSuchCode(key.code(), to.year());
            }
            Credit credit = credits.findByBudgetAndCode(to.id().value(), next.value())
                    .orElseGet(() -> credits.save(new Credit(to.id(), next, key.section(), Money.ZERO)));
            credit.carry(amount);
            moved.put(code, Stored.now(credits, credit));
        });
        for (Rest rest : rests(from.id())) {
            commitAgain(rest, to, moved);
        }
    }

    private void commitAgain(Rest rest, Budget to, Map<CodeId, Credit> moved) {
        BudgetAct former = acts.findById(rest.act()).orElseThrow();
        CodeId code = credits.findById(acts.creditOf(rest.act()).orElseThrow())
                .orElseThrow()
                .code();
        Credit credit = java.util.Objects.requireNonNull(moved.get(code));
        // Credit and commitment grow by the same sum: what is above the credit stays what it was.
        credit.commitAbove(rest.amount());
        var data = new CommitData(
                to.openedOn(),
                rest.amount(),
                former.party(),
                former.object(),
                former.reference(),
                new ActOrigin(ORIGIN, former.id().value()));
        BudgetAct again = Stored.now(
                acts,
                new BudgetAct(
                        credit,
                        ActStage.COMMITMENT,
                        numbers.number(to.id(), ActStage.COMMITMENT),
                        data,
                        // Who committed it stays who committed it; that the year was closed says the journal.
                        former.account(),
                        ""));
        Stored.now(credits, credit);
        jdbc.sql("update budget_carry set taken_by = :again where act_id = :act")
                .param("again", again.id().value())
                .param("act", rest.act())
                .update();
    }

    private Map<CodeId, Money> amounts(BudgetId budget) {
        var amounts = new HashMap<CodeId, Money>();
        jdbc.sql("""
                select l.code_id, l.carried_forward from budget_account_line l
                join budget_account a on a.id = l.account_id
                where a.budget_id = :budget and l.carried_forward > 0
                """).param("budget", budget.value()).query(row -> {
            amounts.put(new CodeId(row.getObject(1, UUID.class)), new Money(row.getBigDecimal(2)));
        });
        return amounts;
    }

    private List<Rest> rests(BudgetId budget) {
        return jdbc.sql("""
                select act_id, amount from budget_carry where budget_id = :budget and taken_by is null order by act_id
                """)
                .param("budget", budget.value())
                .query((row, index) -> new Rest(row.getObject(1, UUID.class), new Money(row.getBigDecimal(2))))
                .list();
    }
}
