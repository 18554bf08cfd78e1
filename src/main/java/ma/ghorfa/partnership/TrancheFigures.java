package ma.ghorfa.partnership;

import java.time.LocalDate;
import ma.ghorfa.base.Money;

/** What is agreed of a tranche and what became of it; only a draft can say less than what was moved already. */
public record TrancheFigures(Money amount, Money called, Money received) {

    /**
     * @param left what may be moved on the day
     * @throws PartnershipRefusal.MoreThanAgreed it would be more than that
     */
    TrancheFigures moved(MovementKind kind, Money part, Money left) {
        if (!part.isPositive()) {
            throw new PartnershipRefusal.NothingMoved();
        }
        if (part.isMoreThan(left)) {
            throw new PartnershipRefusal.MoreThanAgreed(left);
        }
        return kind == MovementKind.CALLED
                ? new TrancheFigures(amount, called.plus(part), received)
                : new TrancheFigures(amount, called, received.plus(part));
    }

    /** @throws PartnershipRefusal.BelowWhatWasMoved more was called or received already */
    TrancheFigures agreed(Money newAmount) {
        Money least = called.max(received);
        if (least.isMoreThan(newAmount)) {
            throw new PartnershipRefusal.BelowWhatWasMoved(least);
        }
        return new TrancheFigures(newAmount, called, received);
    }

    /**
     * Another amount is signed; what was signed before may hold for some time yet.
     *
     * @throws PartnershipRefusal.BelowWhatWasMoved more was called or received already
     */
    TrancheFigures signed(Money newAmount) {
        return new TrancheFigures(agreed(newAmount).amount().max(amount), called, received);
    }

    /** The same with the amount that a text says. */
    TrancheFigures under(TrancheTerm term) {
        return new TrancheFigures(term.amount(), called, received);
    }

    public Money left() {
        return amount.minus(received).max(Money.ZERO);
    }

    /** Due before the day and not received in full. */
    public boolean isLate(LocalDate due, LocalDate day) {
        return due.isBefore(day) && left().isPositive();
    }
}
