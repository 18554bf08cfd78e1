package ma.ghorfa.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.jspecify.annotations.Nullable;

/** Credit that is to go from one line to another of the same section. */
@Entity
@Table(name = "credit_transfer")
class CreditTransfer extends VersionedEntity<CreditTransfer> {

    static final int REASON = 1000;
    static final int REFERENCE = 120;

    @Column(name = "budget_id", updatable = false)
    private UUID budget;

    @Column(updatable = false)
    private int number;

    @Column(name = "from_id", updatable = false)
    private UUID from;

    @Column(name = "to_id", updatable = false)
    private UUID to;

    @Column(updatable = false)
    private Money amount;

    @Column(name = "asked_on", updatable = false)
    private LocalDate askedOn;

    @Column(updatable = false)
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TransferApproval approval;

    @Enumerated(EnumType.STRING)
    private TransferState state = TransferState.ASKED;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    private String reference = "";

    @SuppressWarnings("NullAway.Init")
    protected CreditTransfer() {}

    CreditTransfer(BudgetId budget, int number, TransferData data, TransferApproval approval, String askedBy) {
        if (data.from().equals(data.to())) {
            throw new InvalidInputException("to", "budget.refusal.sameLine");
        }
        this.budget = budget.value();
        this.number = number;
        this.from = data.from().value();
        this.to = data.to().value();
        this.amount = data.amount().positive("amount");
        this.askedOn = data.on();
        this.reason = Text.requiredParagraphs("reason", data.reason(), REASON);
        this.approval = approval;
        this.askedBy = askedBy;
    }

    void approve(String by, LocalDate on, String typed) {
        mayDecide(by, on);
        if (approval != TransferApproval.OFFICER && Text.line(typed).isEmpty()) {
            throw new BudgetRefusal.NoReference();
        }
        decide(TransferState.APPROVED, by, on, typed);
    }

    void refuse(String by, LocalDate on, String typed) {
        mayDecide(by, on);
        if (Text.line(typed).isEmpty()) {
            throw new InvalidInputException("reference", "base.required");
        }
        decide(TransferState.REFUSED, by, on, typed);
    }

    /** @throws BudgetRefusal.SamePersonAsked who asks for a transfer does not decide on it */
    void mayDecide(String by, LocalDate on) {
        if (state != TransferState.ASKED) {
            throw new BudgetRefusal.TransferDecided();
        }
        if (by.equals(askedBy)) {
            throw new BudgetRefusal.SamePersonAsked();
        }
        if (on.isBefore(askedOn)) {
            throw new BudgetRefusal.BeforeTheActBefore(askedOn);
        }
    }

    private void decide(TransferState result, String by, LocalDate on, String typed) {
        reference = Text.atMost("reference", Text.line(typed), REFERENCE);
        state = result;
        decidedBy = by;
        decidedOn = on;
    }

    TransferId id() {
        return new TransferId(uuid());
    }

    BudgetId budget() {
        return new BudgetId(budget);
    }

    CreditId from() {
        return new CreditId(from);
    }

    CreditId to() {
        return new CreditId(to);
    }

    Money amount() {
        return amount;
    }

    int number() {
        return number;
    }

    TransferRow row() {
        return new TransferRow(
                id(), version(), budget(), number, from(), to(), amount, askedOn, reason, approval, state, askedBy,
                decidedBy, decidedOn, reference);
    }
}
