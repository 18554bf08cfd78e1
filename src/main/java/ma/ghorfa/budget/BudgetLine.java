package ma.ghorfa.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.jspecify.annotations.Nullable;

/** What a version of a budget gives one code. */
@Entity
@Table(name = "budget_line")
class BudgetLine extends VersionedEntity<BudgetLine> {

    static final int NOTE = 1000;
    static final int JUSTIFICATION = 2000;
    static final int PROPOSER = 200;

    @Column(name = "version_id", updatable = false)
    private UUID of;

    @Column(name = "code_id", updatable = false)
    private UUID code;

    private Money amount = Money.ZERO;

    @Column(name = "second_year")
    private @Nullable Money secondYear;

    @Column(name = "third_year")
    private @Nullable Money thirdYear;

    private String note = "";
    private String justification = "";

    @Column(name = "proposed_by")
    private String proposedBy = "";

    @SuppressWarnings("NullAway.Init")
    protected BudgetLine() {}

    BudgetLine(BudgetVersionId of, CodeId code) {
        this.of = of.value();
        this.code = code.value();
    }

    /** The same line in another version. */
    BudgetLine copiedTo(BudgetVersionId version) {
        var copy = new BudgetLine(version, code());
        copy.set(data());
        return copy;
    }

    void edit(long editedVersion, LineData data) {
        editedFrom(editedVersion);
        set(data);
    }

    /** Changes the amount and nothing else of it. */
    void amount(long editedVersion, Money typed) {
        editedFrom(editedVersion);
        amount = notNegative("amount", typed);
    }

    void set(LineData data) {
        amount = notNegative("amount", data.amount());
        secondYear = data.secondYear() == null ? null : notNegative("secondYear", data.secondYear());
        thirdYear = data.thirdYear() == null ? null : notNegative("thirdYear", data.thirdYear());
        note = Text.atMost("note", Text.paragraphs(data.note()), NOTE);
        justification = Text.atMost("justification", Text.paragraphs(data.justification()), JUSTIFICATION);
        proposedBy = Text.atMost("proposedBy", Text.line(data.proposedBy()), PROPOSER);
    }

    private static Money notNegative(String field, Money typed) {
        if (typed.isNegative()) {
            throw new InvalidInputException(field, "base.money.negative");
        }
        return typed;
    }

    UUID id() {
        return uuid();
    }

    CodeId code() {
        return new CodeId(code);
    }

    Money amount() {
        return amount;
    }

    LineData data() {
        return new LineData(amount, secondYear, thirdYear, note, justification, proposedBy);
    }
}
