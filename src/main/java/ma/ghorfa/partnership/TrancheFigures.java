package ma.ghorfa.partnership;

import java.time.LocalDate;
import ma.ghorfa.base.Money;

/** What became of a tranche: never more was called or received than was agreed. */
public record TrancheFigures(Money amount, Money called, Money received) {

    /** @throws IllegalArgumentException where the database would refuse it, too */
    public TrancheFigures {
        if (amount.isNegative()
                || called.isNegative()
                || received.isNegative()
                || called.isMoreThan(amount)
                || received.isMoreThan(amount)) {
            throw new IllegalArgumentException("Not the figures of a tranche");
        }
    }

    /** @throws PartnershipRefusal.MoreThanAgreed it would be more than the tranche */
    TrancheFigures moved(MovementKind kind, Money part) {
        if (!part.isPositive()) {
            throw new PartnershipRefusal.NothingMoved();
        }
        Money left = kind == MovementKind.CALLED ? amount.minus(called) : left();
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

    public Money left() {
        return amount.minus(received);
    }

    /** Due before the day and not received in full. */
    public boolean isLate(LocalDate due, LocalDate day) {
        return due.isBefore(day) && left().isPositive();
    }
}
