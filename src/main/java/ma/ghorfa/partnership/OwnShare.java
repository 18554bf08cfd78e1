package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;

import java.util.Map;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.ActId;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.budget.ExpensePaid;
import ma.ghorfa.identity.OnBehalf;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.partnership.AgreementReader.TrancheFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The chamber's own share as the budget knows it: what stands of its commitments, and what was paid of them. */
@Component
class OwnShare {

    private final Execution execution;
    private final AgreementReader reader;
    private final AgreementWriter writer;
    private final Journal journal;

    OwnShare(Execution execution, AgreementReader reader, AgreementWriter writer, Journal journal) {
        this.execution = execution;
        this.reader = reader;
        this.writer = writer;
        this.journal = journal;
    }

    /** What stands of the commitment of a tranche; zero where there is none. */
    Money committed(TrancheFacts tranche) {
        @Nullable ActId act = tranche.act();
        return act == null ? Money.ZERO : OnBehalf.with(BUDGET_READ, () -> execution.stands(act));
    }

    /**
     * An amendment leaves a tranche as it was committed.
     *
     * @throws PartnershipRefusal.RaisedOnceCommitted a further tranche takes the difference, and is committed by itself
     * @throws PartnershipRefusal.BelowWhatIsCommitted what is too much is cancelled in the budget first
     */
    void mayBecome(TrancheFacts tranche, Money before, Money now) {
        if (tranche.act() == null || now.equals(before)) {
            return;
        }
        Money committed = committed(tranche);
        if (committed.isPositive() && now.isMoreThan(before)) {
            throw new PartnershipRefusal.RaisedOnceCommitted(committed, now.minus(before));
        }
        if (committed.isMoreThan(now)) {
            throw new PartnershipRefusal.BelowWhatIsCommitted(committed);
        }
    }

    /** The agreement is not locked: the budget has locked the credit, and whoever commits a tranche locks them the other way. */
    @EventListener
    void paid(ExpensePaid paid) {
        reader.trancheOf(paid.commitment())
                .filter(tranche -> writer.paid(tranche.id(), paid))
                .ifPresent(tranche -> journal.record(
                        paid.amount().isNegative() ? "partnership.sharePaymentCancelled" : "partnership.sharePaid",
                        Agreements.SUBJECT,
                        tranche.agreement(),
                        Map.of("amount", paid.amount().toString())));
    }
}
