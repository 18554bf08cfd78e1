package ma.ghorfa.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
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
        amount = typed.notNegative("amount");
    }

    void set(LineData typed) {
        LineData data = checked(typed);
        amount = data.amount();
        secondYear = data.secondYear();
        thirdYear = data.thirdYear();
        note = data.note();
        justification = data.justification();
        proposedBy = data.proposedBy();
    }

    /** What is entered of a line as it is stored. */
    static LineData checked(LineData typed) {
        return new LineData(
                typed.amount().notNegative("amount"),
                typed.secondYear() == null ? null : typed.secondYear().notNegative("secondYear"),
                typed.thirdYear() == null ? null : typed.thirdYear().notNegative("thirdYear"),
                Text.atMost("note", Text.paragraphs(typed.note()), NOTE),
                Text.atMost("justification", Text.paragraphs(typed.justification()), JUSTIFICATION),
                Text.atMost("proposedBy", Text.line(typed.proposedBy()), PROPOSER));
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
