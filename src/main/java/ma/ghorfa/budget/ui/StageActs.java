package ma.ghorfa.budget.ui;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.ActId;
import ma.ghorfa.budget.ActRow;
import ma.ghorfa.budget.ActStage;
import ma.ghorfa.budget.CommitData;
import ma.ghorfa.budget.CreditId;
import ma.ghorfa.budget.Expenses;
import ma.ghorfa.budget.Revenues;
import ma.ghorfa.budget.StageData;
import ma.ghorfa.identity.CurrentAccount;
import org.springframework.stereotype.Component;

/** Does the act of a stage, whichever it is, and says who may. */
@Component
class StageActs {

    private final Expenses expenses;
    private final Revenues revenues;
    private final CurrentAccount account;

    StageActs(Expenses expenses, Revenues revenues, CurrentAccount account) {
        this.expenses = expenses;
        this.revenues = revenues;
        this.account = account;
    }

    boolean may(ActStage stage) {
        return account.may(stage.permission());
    }

    /** The stage that the account may do next with an act; empty where nothing is left of it. */
    Optional<ActStage> next(ActRow act) {
        return act.left().isPositive() ? act.stage().next().filter(this::may) : Optional.empty();
    }

    ActId first(ActStage stage, UUID command, CreditId credit, CommitData data) {
        return stage == ActStage.ESTABLISHMENT
                ? revenues.establish(command, credit, data)
                : expenses.commit(command, credit, data);
    }

    ActId above(UUID command, CreditId credit, CommitData data, String reason) {
        return expenses.commitAbove(command, credit, data, reason);
    }

    ActId next(ActStage stage, UUID command, ActId from, StageData data) {
        return switch (stage) {
            case CLEARANCE -> expenses.clear(command, from, data);
            case ORDER -> expenses.order(command, from, data);
            case PAYMENT -> expenses.pay(command, from, data);
            case COLLECTION -> revenues.collect(command, from, data);
            case COMMITMENT, ESTABLISHMENT -> throw new IllegalArgumentException(stage.name());
        };
    }

    void cancel(UUID command, ActRow act, Money part, LocalDate on, String reason) {
        switch (act.stage()) {
            case COMMITMENT -> expenses.cancelCommitment(command, act.id(), part, on, reason);
            case CLEARANCE -> expenses.cancelClearance(command, act.id(), part, on, reason);
            case ORDER -> expenses.cancelOrder(command, act.id(), part, on, reason);
            case PAYMENT -> expenses.cancelPayment(command, act.id(), part, on, reason);
            case ESTABLISHMENT -> revenues.cancelEstablishment(command, act.id(), part, on, reason);
            case COLLECTION -> revenues.cancelCollection(command, act.id(), part, on, reason);
        }
    }
}
