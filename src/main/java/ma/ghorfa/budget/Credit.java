package ma.ghorfa.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.VersionedEntity;

/**
 * The credit of a line, or the forecast of a line of revenue. Available is what was voted and carried over, plus transfers
 * in, minus transfers out, plus amendments, minus what is committed. Whoever changes it has locked it; the database
 * checks the same sums again.
 */
@Entity
@Table(name = "budget_credit")
class Credit extends VersionedEntity<Credit> {

    @Column(name = "budget_id", updatable = false)
    private UUID budget;

    @Column(name = "code_id", updatable = false)
    private UUID code;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private BudgetSection section;

    @Column(updatable = false)
    private Money opening;

    private Money carried = Money.ZERO;

    @Column(name = "transferred_in")
    private Money transferredIn = Money.ZERO;

    @Column(name = "transferred_out")
    private Money transferredOut = Money.ZERO;

    private Money amended = Money.ZERO;
    private Money committed = Money.ZERO;
    private Money overridden = Money.ZERO;
    private Money cleared = Money.ZERO;
    private Money ordered = Money.ZERO;
    private Money paid = Money.ZERO;
    private Money established = Money.ZERO;
    private Money collected = Money.ZERO;

    @SuppressWarnings("NullAway.Init")
    protected Credit() {}

    Credit(BudgetId budget, CodeId code, BudgetSection section, Money opening) {
        this.budget = budget.value();
        this.code = code.value();
        this.section = section;
        this.opening = opening;
    }

    /** What may still be committed; below zero as long as an override is not regularised. */
    Money available() {
        return figures().available();
    }

    /** @throws BudgetRefusal.CreditExceeded more than is available; what is exactly available may be committed */
    void commit(Money amount) {
        spends();
        if (amount.isMoreThan(available())) {
            throw new BudgetRefusal.CreditExceeded(amount, available());
        }
        committed = committed.plus(amount);
    }

    /** Commits whatever is available; what lies above stands as overridden until it is regularised. */
    void commitAbove(Money amount) {
        spends();
        committed = committed.plus(amount);
        settle();
    }

    void uncommit(Money amount) {
        committed = committed.minus(amount);
        settle();
    }

    void clear(Money amount) {
        cleared = cleared.plus(amount);
    }

    void order(Money amount) {
        ordered = ordered.plus(amount);
    }

    void pay(Money amount) {
        paid = paid.plus(amount);
    }

    void establish(Money amount) {
        earns();
        established = established.plus(amount);
    }

    void collect(Money amount) {
        earns();
        collected = collected.plus(amount);
    }

    /** @throws BudgetRefusal.CreditExceeded only what nobody committed can leave */
    void transferOut(Money amount) {
        spends();
        if (amount.isMoreThan(available())) {
            throw new BudgetRefusal.CreditExceeded(amount, available());
        }
        transferredOut = transferredOut.plus(amount);
    }

    void transferIn(Money amount) {
        spends();
        transferredIn = transferredIn.plus(amount);
        settle();
    }

    /**
     * @param change what an amendment adds, or takes away below zero
     * @throws BudgetRefusal.CreditExceeded what is committed cannot be taken away
     */
    void amend(Money change) {
        if (section.isExpenditure()
                && change.isNegative()
                && change.negated().isMoreThan(available().max(Money.ZERO))) {
            throw new BudgetRefusal.CreditExceeded(change.negated(), available());
        }
        amended = amended.plus(change);
        settle();
    }

    /** Takes over a capital credit of the year before. */
    void carry(Money amount) {
        spends();
        carried = carried.plus(amount);
        settle();
    }

    private void settle() {
        overridden = section.isExpenditure() ? available().negated().max(Money.ZERO) : Money.ZERO;
    }

    private void spends() {
        if (section.isRevenue()) {
            throw new BudgetRefusal.WrongSection();
        }
    }

    private void earns() {
        if (section.isExpenditure()) {
            throw new BudgetRefusal.WrongSection();
        }
    }

    CreditId id() {
        return new CreditId(uuid());
    }

    BudgetId budget() {
        return new BudgetId(budget);
    }

    CodeId code() {
        return new CodeId(code);
    }

    BudgetSection section() {
        return section;
    }

    CreditFigures figures() {
        return new CreditFigures(
                opening,
                carried,
                transferredIn,
                transferredOut,
                amended,
                committed,
                overridden,
                cleared,
                ordered,
                paid,
                established,
                collected);
    }
}
