package ma.ghorfa.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** What a committee or a service asks for a line of a budget in preparation, and the answer. */
@Entity
@Table(name = "budget_proposal")
class BudgetProposal extends VersionedEntity<BudgetProposal> {

    static final int JUSTIFICATION = 2000;
    static final int ANSWER = 1000;

    /** Far above any budget of a chamber: more is a mistyped zero. */
    private static final Money MOST = Money.of(1_000_000_000);

    @Column(name = "version_id", updatable = false)
    private UUID in;

    @Column(name = "code_id", updatable = false)
    private UUID code;

    @Column(name = "committee_id", updatable = false)
    private @Nullable UUID committee;

    @Embedded
    @EmbeddedColumnNaming("proposer_%s")
    private Bilingual proposer;

    @Column(updatable = false)
    private Money amount;

    @Column(updatable = false)
    private String justification;

    @Column(name = "proposed_on", updatable = false)
    private LocalDate proposedOn;

    @Column(name = "entered_by", updatable = false)
    private String enteredBy;

    @Enumerated(EnumType.STRING)
    private ProposalState state = ProposalState.WAITING;

    @Column(precision = 15, scale = 2)
    private @Nullable Money granted;

    @Column(length = ANSWER)
    private String answer = "";

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "granted_in")
    private @Nullable UUID grantedIn;

    @SuppressWarnings("NullAway.Init")
    protected BudgetProposal() {}

    BudgetProposal(BudgetVersionId in, ProposalData data, Bilingual proposer, String enteredBy) {
        if (data.amount().positive("amount").isMoreThan(MOST)) {
            throw new InvalidInputException("amount", "base.money.tooMuch");
        }
        this.in = in.value();
        this.code = data.code().value();
        this.committee = data.committee() == null ? null : data.committee().value();
        this.proposer = proposer;
        this.amount = data.amount();
        this.justification = Text.requiredParagraphs("justification", data.justification(), JUSTIFICATION);
        this.proposedOn = data.on();
        this.enteredBy = enteredBy;
    }

    /** @param part as much as was asked for, or less with a reason */
    void grant(long editedVersion, Money part, String typed, BudgetVersionId into, String by, LocalDate on) {
        waits(editedVersion);
        if (!part.isPositive() || part.isMoreThan(amount)) {
            throw new InvalidInputException("granted", "budget.refusal.notAPart");
        }
        boolean whole = part.equals(amount);
        decide(whole ? ProposalState.GRANTED : ProposalState.PARTLY, typed, !whole, by, on);
        granted = part;
        grantedIn = into.value();
    }

    void refuse(long editedVersion, String typed, String by, LocalDate on) {
        waits(editedVersion);
        decide(ProposalState.REFUSED, typed, true, by, on);
    }

    private void waits(long editedVersion) {
        if (state != ProposalState.WAITING) {
            throw new BudgetRefusal.ProposalDecided();
        }
        editedFrom(editedVersion);
    }

    private void decide(ProposalState as, String typed, boolean needsReason, String by, LocalDate on) {
        String reason = Text.atMost("answer", Text.paragraphs(typed), ANSWER);
        if (needsReason && reason.isEmpty()) {
            throw new InvalidInputException("answer", "base.required");
        }
        answer = reason;
        state = as;
        decidedBy = by;
        decidedOn = on;
    }

    ProposalId id() {
        return new ProposalId(uuid());
    }

    BudgetVersionId in() {
        return new BudgetVersionId(in);
    }

    CodeId code() {
        return new CodeId(code);
    }

    Bilingual proposer() {
        return proposer;
    }
}
