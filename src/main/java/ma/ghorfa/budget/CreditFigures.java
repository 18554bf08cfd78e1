package ma.ghorfa.budget;

import ma.ghorfa.base.Money;

/**
 * The sums of a credit, in dirhams. Those of the stages are net of what was cancelled.
 *
 * @param opening what was voted and approved
 * @param carried what came over from the year before
 * @param amended what amendments added, less what they took away
 * @param overridden what is committed above the credit
 * @param established of a line of revenue, what is owed to the chamber
 */
public record CreditFigures(
        Money opening,
        Money carried,
        Money transferredIn,
        Money transferredOut,
        Money amended,
        Money committed,
        Money overridden,
        Money cleared,
        Money ordered,
        Money paid,
        Money established,
        Money collected) {

    public static final CreditFigures NONE = new CreditFigures(
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO);

    /** What may be spent in all: opening, carried over, transfers and amendments. */
    public Money credit() {
        return opening.plus(carried).plus(transferredIn).minus(transferredOut).plus(amended);
    }

    /** What may still be committed; below zero while something above the credit is not regularised. */
    public Money available() {
        return credit().minus(committed);
    }

    /** Whether more is committed than may be spent. */
    public boolean isOverridden() {
        return overridden.isPositive();
    }

    /** What is committed and not paid; of a capital credit it goes on into the next year. */
    public Money goesOn() {
        return committed.minus(paid);
    }

    /** Of several credits together. */
    public CreditFigures plus(CreditFigures other) {
        return new CreditFigures(
                opening.plus(other.opening),
                carried.plus(other.carried),
                transferredIn.plus(other.transferredIn),
                transferredOut.plus(other.transferredOut),
                amended.plus(other.amended),
                committed.plus(other.committed),
                overridden.plus(other.overridden),
                cleared.plus(other.cleared),
                ordered.plus(other.ordered),
                paid.plus(other.paid),
                established.plus(other.established),
                collected.plus(other.collected));
    }
}
