package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.CREDIT_OVERRIDE;
import static ma.ghorfa.identity.Permissions.EXPENSE_CLEAR;
import static ma.ghorfa.identity.Permissions.EXPENSE_COMMIT;
import static ma.ghorfa.identity.Permissions.EXPENSE_ORDER;
import static ma.ghorfa.identity.Permissions.EXPENSE_PAY;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import ma.ghorfa.base.Money;
import ma.ghorfa.journal.OnceOnly;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The four legal stages of spending: commitment, clearance, payment order, payment. Each takes from the one before, by
 * another person, in parts where one likes; what was not taken can be cancelled. Every act has a key of its caller's: asked
 * for twice, it is done once.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + BUDGET_READ + "')")
public class Expenses {

    private final Acts acts;
    private final OnceOnly onceOnly;

    Expenses(Acts acts, OnceOnly onceOnly) {
        this.acts = acts;
        this.onceOnly = onceOnly;
    }

    private record First(CreditId credit, CommitData data, String reason) {}

    private record Next(ActId from, ActStage stage, StageData data) {}

    private record Cancel(ActId act, ActStage stage, Money part, LocalDate on, String reason) {}

    private record Done(ActId act) {}

    /**
     * Commits an expense to a credit.
     *
     * @throws BudgetRefusal.CreditExceeded more than is available; exactly what is available is accepted
     * @throws BudgetRefusal.NotExecutable the budget is not executed
     */
    @PreAuthorize("hasRole('" + EXPENSE_COMMIT + "')")
    public ActId commit(UUID command, CreditId credit, CommitData data) {
        return once(command, new First(credit, data, ""), () -> acts.first(credit, ActStage.COMMITMENT, data));
    }

    /** Commits above the credit, with a reason; it stands on the dashboard until a transfer or an amendment covers it. */
    @PreAuthorize("hasRole('" + CREDIT_OVERRIDE + "')")
    public ActId commitAbove(UUID command, CreditId credit, CommitData data, String reason) {
        return once(command, new First(credit, data, reason), () -> acts.above(credit, data, reason));
    }

    /** Clears an expense: what was ordered was delivered, and this is owed. */
    @PreAuthorize("hasRole('" + EXPENSE_CLEAR + "')")
    public ActId clear(UUID command, ActId commitment, StageData data) {
        return next(command, commitment, ActStage.CLEARANCE, data);
    }

    /** Orders the payment of what was cleared. */
    @PreAuthorize("hasRole('" + EXPENSE_ORDER + "')")
    public ActId order(UUID command, ActId clearance, StageData data) {
        return next(command, clearance, ActStage.ORDER, data);
    }

    /** Pays what was ordered. */
    @PreAuthorize("hasRole('" + EXPENSE_PAY + "')")
    public ActId pay(UUID command, ActId order, StageData data) {
        return next(command, order, ActStage.PAYMENT, data);
    }

    /** Cancels what was not cleared of a commitment; the credit has it again. */
    @PreAuthorize("hasRole('" + EXPENSE_COMMIT + "')")
    public void cancelCommitment(UUID command, ActId act, Money part, LocalDate on, String reason) {
        cancel(command, act, ActStage.COMMITMENT, part, on, reason);
    }

    @PreAuthorize("hasRole('" + EXPENSE_CLEAR + "')")
    public void cancelClearance(UUID command, ActId act, Money part, LocalDate on, String reason) {
        cancel(command, act, ActStage.CLEARANCE, part, on, reason);
    }

    @PreAuthorize("hasRole('" + EXPENSE_ORDER + "')")
    public void cancelOrder(UUID command, ActId act, Money part, LocalDate on, String reason) {
        cancel(command, act, ActStage.ORDER, part, on, reason);
    }

    @PreAuthorize("hasRole('" + EXPENSE_PAY + "')")
    public void cancelPayment(UUID command, ActId act, Money part, LocalDate on, String reason) {
        cancel(command, act, ActStage.PAYMENT, part, on, reason);
    }

    private ActId next(UUID command, ActId from, ActStage stage, StageData data) {
        return once(command, new Next(from, stage, data), () -> acts.next(from, stage, data));
    }

    private void cancel(UUID command, ActId act, ActStage stage, Money part, LocalDate on, String reason) {
        once(command, new Cancel(act, stage, part, on, reason), () -> {
            acts.cancel(act, stage, part, on, reason);
            return act;
        });
    }

    private ActId once(UUID command, Object payload, Supplier<ActId> act) {
        return onceOnly.run(command, payload, Done.class, () -> new Done(act.get()))
                .act();
    }
}
