package ma.ghorfa.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A version of a budget on its way from the preparation to the visas. */
@Entity
@Table(name = "budget_version")
class BudgetVersion extends VersionedEntity<BudgetVersion> {

    static final int REASON = 2000;

    @Column(name = "budget_id", updatable = false)
    private UUID budget;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private VersionKind kind;

    @Column(name = "base_id", updatable = false)
    private @Nullable UUID base;

    @Enumerated(EnumType.STRING)
    private VersionState state = VersionState.PREPARATION;

    private String reason;

    /** With which it is presented to the assembly. */
    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private Bilingual note = Bilingual.EMPTY;

    /** Null until the assembly voted. */
    @Embedded
    private @Nullable AssemblyDecision decision;

    @Column(name = "approved_on")
    private @Nullable LocalDate approvedOn;

    /** Raised with each answer, so that an answer to what was answered meanwhile is a conflict. */
    private int answers;

    @SuppressWarnings("NullAway.Init")
    protected BudgetVersion() {}

    /** @param base the version whose lines it begins with; null for a budget that begins empty */
    BudgetVersion(BudgetId budget, int number, VersionKind kind, @Nullable BudgetVersionId base, String reason) {
        this.budget = budget.value();
        this.number = number;
        this.kind = kind;
        this.base = base == null ? null : base.value();
        this.reason = Text.atMost("reason", Text.paragraphs(reason), REASON);
    }

    /** @throws BudgetRefusal.NotEditable what was submitted or decided on stays as it is */
    void editable() {
        if (!state.isEditable()) {
            throw new BudgetRefusal.NotEditable();
        }
    }

    /** Writes the note with which it is presented. */
    void describe(Bilingual typed) {
        editable();
        note = Budget.note(typed);
    }

    /** Begins with the note of the version that it goes on from. */
    BudgetVersion withNoteOf(BudgetVersion former) {
        note = former.note;
        return this;
    }

    void review() {
        from(VersionState.PREPARATION, VersionState.BUREAU_REVIEW);
    }

    void submit() {
        from(VersionState.BUREAU_REVIEW, VersionState.SUBMITTED);
    }

    /** Back to those who prepare it, from the bureau or from the agenda of a session that did not vote yet. */
    void takeBack() {
        if (state != VersionState.BUREAU_REVIEW && state != VersionState.SUBMITTED) {
            throw new BudgetRefusal.NotTheNextStep();
        }
        state = VersionState.PREPARATION;
    }

    void abandon() {
        if (kind != VersionKind.AMENDMENT || !state.isOpen() || state.isDecided()) {
            throw new BudgetRefusal.NotTheNextStep();
        }
        state = VersionState.ABANDONED;
    }

    void voted(ItemId by, SessionId in, DecisionId as, LocalDate on) {
        decide(VersionState.VOTED, AssemblyDecision.of(by, in, as, on));
    }

    void rejected(ItemId by, SessionId in, LocalDate on) {
        decide(VersionState.REJECTED, AssemblyDecision.of(by, in, null, on));
    }

    private void decide(VersionState result, AssemblyDecision by) {
        from(VersionState.SUBMITTED, result);
        decision = by;
    }

    /** @throws BudgetRefusal.VisaBeforeTheVote it cannot have been sent before the assembly voted */
    void send(LocalDate on, LocalDate today) {
        if (decision != null && on.isBefore(decision.day())) {
            throw new BudgetRefusal.VisaBeforeTheVote(decision.day());
        }
        if (on.isAfter(today)) {
            throw new BudgetRefusal.InTheFuture();
        }
        from(VersionState.VOTED, VersionState.SENT);
    }

    /** A supervising authority has answered; how many have. */
    int answered() {
        return ++answers;
    }

    void returned() {
        from(VersionState.SENT, VersionState.RETURNED);
    }

    void approve(LocalDate day) {
        from(VersionState.SENT, VersionState.APPROVED);
        approvedOn = day;
    }

    private void from(VersionState expected, VersionState next) {
        if (state != expected) {
            throw new BudgetRefusal.NotTheNextStep();
        }
        state = next;
    }

    BudgetVersionId id() {
        return new BudgetVersionId(uuid());
    }

    BudgetId budget() {
        return new BudgetId(budget);
    }

    int number() {
        return number;
    }

    VersionKind kind() {
        return kind;
    }

    Optional<BudgetVersionId> base() {
        return Optional.ofNullable(base).map(BudgetVersionId::new);
    }

    VersionState state() {
        return state;
    }

    /** The day of the vote; only of a version that was decided on. */
    LocalDate decidedOn() {
        return Objects.requireNonNull(decision).day();
    }

    VersionRow row() {
        return new VersionRow(
                id(),
                version(),
                budget(),
                number,
                kind,
                base == null ? null : new BudgetVersionId(base),
                state,
                reason,
                note,
                decision == null ? null : decision.itemId(),
                decision == null ? null : decision.sessionId(),
                decision == null ? null : decision.decisionId(),
                decision == null ? null : decision.day(),
                approvedOn);
    }
}
