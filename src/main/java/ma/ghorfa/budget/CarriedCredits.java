package ma.ghorfa.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Capital credits that go on into the next year, with the commitments that stand on them. They move once, as soon as the
 * one year is closed and the other can be executed, whichever comes last.
 */
@Component
class CarriedCredits {

    static final String ORIGIN = "carried-commitment";
    private static final int AT_ONCE = 500;

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

    private record Rest(UUID act, CodeId code, Money amount) {}

    private void move(Budget from, Budget to) {
        Map<CodeId, Money> amounts = amounts(from.id());
        var held = new HashMap<CodeId, Credit>();
        credits.lockAll(to.id().value()).forEach(credit -> held.put(credit.code(), credit));
        var moved = new HashMap<CodeId, Credit>();
        Map<BudgetTable.Key, CodeId> known = codes.byKey(to.year());
        Map<CodeId, BudgetTable.Key> former = new HashMap<>();
        codes.byKey(from.year()).forEach((key, code) -> former.put(code, key));
        amounts.forEach((code, amount) -> {
            BudgetTable.Key key = Objects.requireNonNull(former.get(code));
            CodeId next = known.get(key);
            if (next == null) {
                throw new BudgetRefusal.NoSuchCode(key.code(), to.year());
            }
            Credit credit =
                    held.computeIfAbsent(next, missing -> new Credit(to.id(), missing, key.section(), Money.ZERO));
            credit.carry(amount);
            moved.put(code, credit);
        });
        Stored.now(credits, List.copyOf(moved.values()));
        commitAgain(rests(from.id()), to, moved);
    }

    private void commitAgain(List<Rest> rests, Budget to, Map<CodeId, Credit> moved) {
        if (rests.isEmpty()) {
            return;
        }
        Map<UUID, BudgetAct> formers = new HashMap<>();
        for (int at = 0; at < rests.size(); at += AT_ONCE) {
            acts.findAllById(rests.subList(at, Math.min(at + AT_ONCE, rests.size())).stream()
                            .map(Rest::act)
                            .toList())
                    .forEach(act -> formers.put(act.id().value(), act));
        }
        int number = numbers.numbers(to.id(), ActStage.COMMITMENT.name(), rests.size());
        var again = new ArrayList<BudgetAct>();
        for (Rest rest : rests) {
            BudgetAct former = Objects.requireNonNull(formers.get(rest.act()));
            Credit credit = Objects.requireNonNull(moved.get(rest.code()));
            // Credit and commitment grow by the same sum: what is above the credit stays what it was.
            credit.commitAbove(rest.amount());
            var data = new CommitData(
                    to.openedOn(),
                    rest.amount(),
                    former.party(),
                    former.object(),
                    former.reference(),
                    new ActOrigin(ORIGIN, former.id().value()));
            // Who committed it stays who committed it; that the year was closed says the journal.
            again.add(new BudgetAct(credit, ActStage.COMMITMENT, number++, data, former.account(), ""));
        }
        Stored.now(acts, again);
        jdbc.sql("""
                update budget_carry c join budget_act a on a.origin_type = :origin and a.origin_id = c.act_id
                set c.taken_by = a.id where a.budget_id = :to
                """).param("origin", ORIGIN).param("to", to.id().value()).update();
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
                select c.act_id, r.code_id, c.amount from budget_carry c
                join budget_act a on a.id = c.act_id join budget_credit r on r.id = a.credit_id
                where c.budget_id = :budget and c.taken_by is null order by c.act_id
                """)
                .param("budget", budget.value())
                .query((row, index) -> new Rest(
                        row.getObject(1, UUID.class),
                        new CodeId(row.getObject(2, UUID.class)),
                        new Money(row.getBigDecimal(3))))
                .list();
    }
}
