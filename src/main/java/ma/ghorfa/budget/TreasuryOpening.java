package ma.ghorfa.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.jspecify.annotations.Nullable;

/** What stood in the treasury when a year began, as somebody read it from a paper. */
@Entity
@Table(name = "treasury_opening")
class TreasuryOpening extends VersionedEntity<TreasuryOpening> {

    static final int SOURCE = 500;

    @Column(name = "budget_id", updatable = false)
    private UUID budget;

    private @Nullable Money amount;

    @Column(name = "stated_on")
    private @Nullable LocalDate statedOn;

    private String source = "";

    @Column(name = "carried_on")
    private @Nullable UUID carriedOn;

    @SuppressWarnings("NullAway.Init")
    protected TreasuryOpening() {}

    TreasuryOpening(BudgetId budget) {
        this.budget = budget.value();
    }

    void set(OpeningData data, LocalDate today) {
        Money typed = data.amount();
        CodeId line = data.carriedOn();
        carriedOn = line == null ? null : line.value();
        if (typed == null) {
            amount = null;
            statedOn = null;
            source = "";
            return;
        }
        Money stated = typed.notNegative("amount");
        LocalDate day = data.on();
        if (day == null) {
            throw new InvalidInputException("on", "base.required");
        }
        if (day.isAfter(today)) {
            throw new BudgetRefusal.InTheFuture();
        }
        amount = stated;
        statedOn = day;
        source = Text.required("source", data.source(), SOURCE);
    }

    @Nullable
    Money amount() {
        return amount;
    }

    @Nullable
    LocalDate statedOn() {
        return statedOn;
    }

    String source() {
        return source;
    }

    @Nullable
    CodeId carriedOn() {
        return carriedOn == null ? null : new CodeId(carriedOn);
    }
}
