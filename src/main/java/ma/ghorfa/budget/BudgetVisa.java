package ma.ghorfa.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.jspecify.annotations.Nullable;

/** A version lies with a supervising authority, or was answered by it. */
@Entity
@Table(name = "budget_visa")
class BudgetVisa extends VersionedEntity<BudgetVisa> {

    static final int NUMBER = 60;
    static final int REMARKS = 2000;

    @Column(name = "version_id", updatable = false)
    private UUID of;

    @Column(updatable = false)
    private int step;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SupervisingAuthority authority;

    @Column(name = "sent_on", updatable = false)
    private LocalDate sentOn;

    @Enumerated(EnumType.STRING)
    private @Nullable VisaAnswer answer;

    @Column(name = "answered_on")
    private @Nullable LocalDate answeredOn;

    private String number = "";
    private String remarks = "";

    @SuppressWarnings("NullAway.Init")
    protected BudgetVisa() {}

    BudgetVisa(BudgetVersionId of, int step, SupervisingAuthority authority, LocalDate sentOn) {
        this.of = of.value();
        this.step = step;
        this.authority = authority;
        this.sentOn = sentOn;
    }

    void answer(VisaData data, LocalDate today) {
        if (answer != null) {
            throw new BudgetRefusal.NotTheNextStep();
        }
        if (data.on().isBefore(sentOn)) {
            throw new BudgetRefusal.VisaBeforeTheVote(sentOn);
        }
        if (data.on().isAfter(today)) {
            throw new BudgetRefusal.InTheFuture();
        }
        answer = data.answer();
        answeredOn = data.on();
        number = Text.atMost("number", Text.line(data.number()), NUMBER);
        remarks = Text.atMost("remarks", Text.paragraphs(data.remarks()), REMARKS);
        if (answer == VisaAnswer.VISA && number.isEmpty()) {
            throw new InvalidInputException("number", "base.required");
        }
        if (answer == VisaAnswer.RETURNED && remarks.isEmpty()) {
            throw new InvalidInputException("remarks", "base.required");
        }
    }

    VisaRow row() {
        return new VisaRow(authority, sentOn, answer, answeredOn, number, remarks);
    }
}
