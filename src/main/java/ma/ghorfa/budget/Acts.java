package ma.ghorfa.budget;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.RuleKeys;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How an act is done, whichever stage it is of. It keeps the budget as it is, locks the credit, and then reads what it
 * takes from: two acts on one credit come one after the other, and each sees what the other left.
 */
@Component
class Acts {

    static final String SUBJECT = "budgetAct";

    private final BudgetRecords budgets;
    private final CreditRecords credits;
    private final ActRecords acts;
    private final BudgetRules rules;
    private final CurrentAccount account;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acts(
            BudgetRecords budgets,
            CreditRecords credits,
            ActRecords acts,
            BudgetRules rules,
            CurrentAccount account,
            JdbcClient jdbc,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.budgets = budgets;
        this.credits = credits;
        this.acts = acts;
        this.rules = rules;
        this.account = account;
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** The first act on a credit: a commitment, or a revenue that is established. */
    ActId first(CreditId id, ActStage stage, CommitData data) {
        Credit credit = locked(id.value(), data.on());
        switch (stage) {
            case COMMITMENT -> credit.commit(data.amount());
            case ESTABLISHMENT -> credit.establish(data.amount());
            default -> throw new IllegalArgumentException("Nothing begins with " + stage);
        }
        return store(credit, stage, data, "");
    }

    /** A commitment above the credit, with its reason. */
    ActId above(CreditId id, CommitData data, String reason) {
        if (Text.line(reason).isEmpty()) {
            throw new BudgetRefusal.NoReason();
        }
        Credit credit = locked(id.value(), data.on());
        Money over = data.amount().minus(credit.available().max(Money.ZERO));
        credit.commitAbove(data.amount());
        ActId act = store(credit, ActStage.COMMITMENT, data, over.isPositive() ? reason : "");
        if (over.isPositive()) {
            journal.record(
                    "budget.creditOverridden",
                    SUBJECT,
                    act.value(),
                    Map.of("amount", over.toString(), "reason", reason));
        }
        return act;
    }

    private ActId store(Credit credit, ActStage stage, CommitData data, String reason) {
        var act = new BudgetAct(credit, stage, number(credit.budget(), stage), data, account.username(), reason);
        return store(credit, act);
    }

    /** An act of a further stage. */
    ActId next(ActId from, ActStage stage, StageData data) {
        Credit credit = locked(creditOf(from), data.on());
        BudgetAct parent = get(from);
        if (stage.before().filter(before -> before == parent.stage()).isEmpty()) {
            throw new BudgetRefusal.NotTheNextStep();
        }
        differentPersons(parent, stage, data.on());
        var act = new BudgetAct(credit, parent, stage, number(credit.budget(), stage), data, account.username());
        parent.take(data.amount(), data.on());
        move(credit, stage, data.amount());
        acts.save(parent);
        ActId id = store(credit, act);
        if (stage == ActStage.PAYMENT) {
            tellPaid(id.value(), act, data.amount(), data.on());
        }
        return id;
    }

    private void tellPaid(UUID id, BudgetAct payment, Money amount, LocalDate on) {
        String reference = payment.reference().isEmpty()
                ? payment.number() + "/" + payment.day().getYear()
                : payment.reference();
        events.publishEvent(
                new ExpensePaid(id, payment.id(), commitment(payment).id(), amount, on, reference));
    }

    /** The commitment that an act comes from, the first one where years handed it on. */
    private BudgetAct commitment(BudgetAct act) {
        BudgetAct first = act;
        Optional<ActId> before = first.parent();
        while (before.isPresent()) {
            BudgetAct earlier = get(before.get());
            before = earlier.parent().or(earlier::carriedFrom);
            first = earlier;
        }
        return first;
    }

    private ActId store(Credit credit, BudgetAct act) {
        Stored.now(credits, credit);
        Stored.now(acts, act);
        journal.record(
                "budget.acted." + act.stage(),
                SUBJECT,
                act.id().value(),
                Map.of(
                        "number",
                        Integer.toString(act.number()),
                        "amount",
                        act.net().toString()));
        return act.id();
    }

    /** Cancels a part of an act that the next stage did not take. */
    void cancel(ActId id, ActStage stage, Money part, LocalDate on, String typed) {
        String reason = Text.requiredParagraphs("reason", typed, BudgetAct.REASON);
        Credit credit = locked(creditOf(id), on);
        BudgetAct act = get(id);
        if (act.stage() != stage) {
            throw new NotFoundException();
        }
        cancel(credit, act, part, on, reason);
        recordCancelled(act, part);
    }

    /**
     * Cancels a commitment as far as it still stands, with the record that raised it.
     *
     * @throws PurchaseOrderRefusal.Cleared the next stage took something of it
     */
    void cancelWhole(ActId commitment, LocalDate on, String reason) {
        Credit credit = locked(creditOf(commitment), on);
        BudgetAct act = get(commitment);
        Money left = act.left();
        if (act.net().isMoreThan(left)) {
            throw new PurchaseOrderRefusal.Cleared(act.net().minus(left));
        }
        if (left.isPositive()) {
            cancel(credit, act, left, on, reason);
            recordCancelled(act, left);
        }
    }

    /**
     * Cancels what is left of a commitment, but for what is still to be cleared.
     *
     * @param owed what of it is owed in all, cleared or not
     */
    void cancelRest(ActId commitment, Money owed, LocalDate on, String reason) {
        Credit credit = locked(creditOf(commitment), on);
        BudgetAct act = get(commitment);
        Money cleared = act.net().minus(act.left());
        Money rest = act.left().minus(owed.minus(cleared).max(Money.ZERO));
        if (rest.isPositive()) {
            cancel(credit, act, rest, on, reason);
            recordCancelled(act, rest);
        }
    }

    private void recordCancelled(BudgetAct act, Money part) {
        journal.record(
                "budget.cancelled." + act.stage(),
                SUBJECT,
                act.id().value(),
                Map.of("number", Integer.toString(act.number()), "amount", part.toString()));
    }

    private void cancel(Credit credit, BudgetAct act, Money part, LocalDate on, String reason) {
        act.cancel(part, on);
        act.parent().ifPresent(parent -> get(parent).giveBack(part));
        if (act.stage() == ActStage.COMMITMENT) {
            credit.uncommit(part);
        } else {
            move(credit, act.stage(), part.negated());
        }
        Stored.now(credits, credit);
        Stored.now(acts, act);
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        jdbc.sql("""
                insert into budget_cancellation (id, act_id, amount, cancelled_on, reason, account)
                values (:id, :act, :amount, :day, :reason, :account)
                """)
                .param("id", id)
                .param("act", act.id().value())
                .param("amount", part.amount())
                .param("day", on)
                .param("reason", reason)
                .param("account", account.username())
                .update();
        if (act.stage() == ActStage.PAYMENT) {
            tellPaid(id, act, part.negated(), on);
        }
    }

    private static void move(Credit credit, ActStage stage, Money amount) {
        switch (stage) {
            case CLEARANCE -> credit.clear(amount);
            case ORDER -> credit.order(amount);
            case PAYMENT -> credit.pay(amount);
            case ESTABLISHMENT -> credit.establish(amount);
            case COLLECTION -> credit.collect(amount);
            case COMMITMENT -> throw new IllegalArgumentException("A commitment asks for the credit");
        }
    }

    /**
     * Who certifies what a commitment is cleared for afterwards is bound as who clears it.
     *
     * @throws BudgetRefusal.SamePerson the caller committed it
     */
    void mayCertify(ActId commitment, LocalDate on) {
        differentPersons(get(commitment), ActStage.CLEARANCE, on);
    }

    /**
     * Spending passes through different hands; who orders never pays. Whether one person may commit and clear, says a rule.
     *
     * @throws BudgetRefusal.SamePerson the caller did an earlier stage of this expense
     */
    private void differentPersons(BudgetAct parent, ActStage stage, LocalDate on) {
        if (stage.isRevenue()) {
            return;
        }
        boolean together = stage == ActStage.CLEARANCE
                && !rules.on(RuleKeys.SEPARATE_COMMIT_AND_CLEAR, on).asBoolean();
        if (together) {
            return;
        }
        Optional<BudgetAct> earlier = Optional.of(parent);
        while (earlier.isPresent()) {
            BudgetAct act = earlier.get();
            if (act.account().equals(account.username())) {
                throw new BudgetRefusal.SamePerson(act.stage());
            }
            earlier = act.parent().map(this::get);
        }
    }

    /** The credit, nobody else changing it, on a day on which its budget takes acts. */
    private Credit locked(UUID id, LocalDate on) {
        UUID budget = jdbc.sql("select budget_id from budget_credit where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(BudgetRefusal.NoCredit::new);
        budgets.keep(budget).orElseThrow(NotFoundException::new).takes(on, Zone.date(clock.instant()));
        return credits.lock(id).orElseThrow(BudgetRefusal.NoCredit::new);
    }

    private UUID creditOf(ActId act) {
        return acts.creditOf(act.value()).orElseThrow(NotFoundException::new);
    }

    private BudgetAct get(ActId id) {
        return acts.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    /** The next number of a stage in a budget; without a gap, since it is taken in the transaction of the act. */
    private int number(BudgetId budget, ActStage stage) {
        return number(budget, stage.name());
    }

    int number(BudgetId budget, String kind) {
        return numbers(budget, kind, 1);
    }

    /** The first of so many numbers of a kind in a row. */
    int numbers(BudgetId budget, String kind, int count) {
        jdbc.sql("""
                insert into budget_number (budget_id, stage, last) values (:budget, :kind, :count)
                on duplicate key update last = last + :count
                """)
                .param("budget", budget.value())
                .param("kind", kind)
                .param("count", count)
                .update();
        int last = jdbc.sql("select last from budget_number where budget_id = :budget and stage = :kind")
                .param("budget", budget.value())
                .param("kind", kind)
                .query(Integer.class)
                .single();
        return last - count + 1;
    }
}
