package ma.ghorfa.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.jspecify.annotations.Nullable;

/** The budget of a year. */
@Entity
@Table(name = "budget")
class Budget extends VersionedEntity<Budget> {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    @Column(name = "year", updatable = false)
    private int year;

    @Enumerated(EnumType.STRING)
    private BudgetPhase phase = BudgetPhase.PREPARATION;

    @Column(name = "opened_on")
    private @Nullable LocalDate openedOn;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    protected Budget() {}

    Budget(int year) {
        this.year = validYear("year", year);
    }

    /** A year that a budget can have. */
    static int validYear(String field, int typed) {
        if (typed < FIRST_YEAR || typed > LAST_YEAR) {
            throw new InvalidInputException(field, "budget.refusal.notAYear");
        }
        return typed;
    }

    /** A note with which a budget or its account is presented, as it is stored. */
    static Bilingual note(Bilingual typed) {
        return new Bilingual(
                Text.atMost("note", Text.paragraphs(typed.ar()), BudgetRow.NOTE),
                Text.atMost("note", Text.paragraphs(typed.fr()), BudgetRow.NOTE));
    }

    void approve() {
        from(BudgetPhase.PREPARATION, BudgetPhase.APPROVED);
    }

    void open(LocalDate day) {
        from(BudgetPhase.APPROVED, BudgetPhase.EXECUTING);
        openedOn = day;
    }

    void close(LocalDate day) {
        from(BudgetPhase.EXECUTING, BudgetPhase.CLOSED);
        closedOn = day;
    }

    void accountVoted() {
        from(BudgetPhase.CLOSED, BudgetPhase.ACCOUNT_VOTED);
    }

    private void from(BudgetPhase expected, BudgetPhase next) {
        if (phase != expected) {
            throw new BudgetRefusal.NotTheNextStep();
        }
        phase = next;
    }

    /**
     * A day on which something of this budget can be done.
     *
     * @throws BudgetRefusal.NotExecutable its credits cannot be used
     * @throws BudgetRefusal.OutsideTheYear the day is not one of its year, or the year was not opened then
     * @throws BudgetRefusal.InTheFuture the day has not come
     */
    void takes(LocalDate day, LocalDate today) {
        plans(day);
        if (day.isAfter(today)) {
            throw new BudgetRefusal.InTheFuture();
        }
    }

    /** As {@link #takes}, for what is only prepared: the day may lie ahead. */
    void plans(LocalDate day) {
        LocalDate opened = openedOn;
        if (!phase.isExecutable() || opened == null) {
            throw new BudgetRefusal.NotExecutable(year);
        }
        if (day.getYear() != year || day.isBefore(opened)) {
            throw new BudgetRefusal.OutsideTheYear(year);
        }
    }

    /** The day on which it was opened; only of one that was. */
    LocalDate openedOn() {
        return Objects.requireNonNull(openedOn);
    }

    LocalDate lastDay() {
        return BudgetRow.lastDayOf(year);
    }

    BudgetHead head() {
        return new BudgetHead(id(), year);
    }

    BudgetId id() {
        return new BudgetId(uuid());
    }

    int year() {
        return year;
    }

    BudgetPhase phase() {
        return phase;
    }
}
