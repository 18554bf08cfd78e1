package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.REVENUE_COLLECT;
import static ma.ghorfa.identity.Permissions.REVENUE_ESTABLISH;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import ma.ghorfa.base.Money;
import ma.ghorfa.journal.OnceOnly;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is owed to the chamber is established, then collected, in parts where one likes; never more than was established. */
@Service
@Transactional
@PreAuthorize("hasRole('" + BUDGET_READ + "')")
public class Revenues {

    private final Acts acts;
    private final OnceOnly onceOnly;

    Revenues(Acts acts, OnceOnly onceOnly) {
        this.acts = acts;
        this.onceOnly = onceOnly;
    }

    private record First(CreditId line, CommitData data) {}

    private record Next(ActId from, StageData data) {}

    private record Cancel(ActId act, ActStage stage, Money part, LocalDate on, String reason) {}

    private record Done(ActId act) {}

    /** Establishes what somebody owes; it may be more than was forecast. */
    @PreAuthorize("hasRole('" + REVENUE_ESTABLISH + "')")
    public ActId establish(UUID command, CreditId line, CommitData data) {
        return once(command, new First(line, data), () -> acts.first(line, ActStage.ESTABLISHMENT, data));
    }

    /** @throws BudgetRefusal.MoreThanIsLeft more than what is owed */
    @PreAuthorize("hasRole('" + REVENUE_COLLECT + "')")
    public ActId collect(UUID command, ActId establishment, StageData data) {
        return once(command, new Next(establishment, data), () -> acts.next(establishment, ActStage.COLLECTION, data));
    }

    @PreAuthorize("hasRole('" + REVENUE_ESTABLISH + "')")
    public void cancelEstablishment(UUID command, ActId act, Money part, LocalDate on, String reason) {
        cancel(command, act, ActStage.ESTABLISHMENT, part, on, reason);
    }

    @PreAuthorize("hasRole('" + REVENUE_COLLECT + "')")
    public void cancelCollection(UUID command, ActId act, Money part, LocalDate on, String reason) {
        cancel(command, act, ActStage.COLLECTION, part, on, reason);
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
