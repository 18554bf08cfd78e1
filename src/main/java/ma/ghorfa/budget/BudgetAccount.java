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
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** The administrative account of a closed year, on its way through the assembly. */
@Entity
@Table(name = "budget_account")
class BudgetAccount extends VersionedEntity<BudgetAccount> {

    static final int NOTE = 4000;

    @Column(name = "budget_id", updatable = false)
    private UUID budget;

    @Enumerated(EnumType.STRING)
    private AccountState state = AccountState.DRAFT;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private Bilingual note = Bilingual.EMPTY;

    @Column(name = "item_id")
    private @Nullable UUID item;

    @Column(name = "session_id")
    private @Nullable UUID session;

    @Column(name = "decision_id")
    private @Nullable UUID decision;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

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
        note = new Bilingual(
                Text.atMost("note", Text.paragraphs(typed.ar()), NOTE),
                Text.atMost("note", Text.paragraphs(typed.fr()), NOTE));
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
        decide(AccountState.VOTED, by, in, on);
        decision = as.value();
    }

    void rejected(ItemId by, SessionId in, LocalDate on) {
        decide(AccountState.REJECTED, by, in, on);
    }

    private void decide(AccountState result, ItemId by, SessionId in, LocalDate on) {
        if (state != AccountState.SUBMITTED) {
            throw new BudgetRefusal.NotTheNextStep();
        }
        state = result;
        item = by.value();
        session = in.value();
        decidedOn = on;
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
                item == null ? null : new ItemId(item),
                session == null ? null : new SessionId(session),
                decision == null ? null : new DecisionId(decision),
                decidedOn);
    }
}
