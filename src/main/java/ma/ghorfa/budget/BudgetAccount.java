package ma.ghorfa.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** The administrative account of a closed year, on its way through the assembly. */
@Entity
@Table(name = "budget_account")
class BudgetAccount extends VersionedEntity<BudgetAccount> {

    @Column(name = "budget_id", updatable = false)
    private UUID budget;

    @Enumerated(EnumType.STRING)
    private AccountState state = AccountState.DRAFT;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private Bilingual note = Bilingual.EMPTY;

    /** Null until the assembly voted. */
    @Embedded
    private @Nullable AssemblyDecision decision;

    @SuppressWarnings("NullAway.Init")
    protected BudgetAccount() {}

    BudgetAccount(BudgetId budget) {
        this.budget = budget.value();
    }

    void describe(long editedVersion, Bilingual typed) {
        editedFrom(editedVersion);
        if (state == AccountState.SUBMITTED || state == AccountState.VOTED) {
            throw new BudgetRefusal.NotEditable();
        }
        note = Budget.note(typed);
    }

    /** A rejected account can be submitted again, with another note. */
    void submit(long editedVersion) {
        editedFrom(editedVersion);
        if (state != AccountState.DRAFT && state != AccountState.REJECTED) {
            throw new BudgetRefusal.NotTheNextStep();
        }
        state = AccountState.SUBMITTED;
    }

    void takeBack(long editedVersion) {
        editedFrom(editedVersion);
        if (state != AccountState.SUBMITTED) {
            throw new BudgetRefusal.NotTheNextStep();
        }
        state = AccountState.DRAFT;
    }

    void voted(ItemId by, SessionId in, DecisionId as, LocalDate on) {
        decide(AccountState.VOTED, AssemblyDecision.of(by, in, as, on));
    }

    void rejected(ItemId by, SessionId in, LocalDate on) {
        decide(AccountState.REJECTED, AssemblyDecision.of(by, in, null, on));
    }

    private void decide(AccountState result, AssemblyDecision by) {
        if (state != AccountState.SUBMITTED) {
            throw new BudgetRefusal.NotTheNextStep();
        }
        state = result;
        decision = by;
    }

    BudgetAccountId id() {
        return new BudgetAccountId(uuid());
    }

    BudgetId budget() {
        return new BudgetId(budget);
    }

    AccountState state() {
        return state;
    }

    BudgetAccountRow row() {
        return new BudgetAccountRow(
                id(),
                version(),
                budget(),
                state,
                note,
                decision == null ? null : decision.itemId(),
                decision == null ? null : decision.sessionId(),
                decision == null ? null : decision.decisionId(),
                decision == null ? null : decision.day());
    }
}
