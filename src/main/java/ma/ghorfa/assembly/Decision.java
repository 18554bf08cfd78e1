package ma.ghorfa.assembly;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A decision, a recommendation or a motion, from its adoption until it is done. */
@Entity
@SuppressWarnings("UnusedVariable") // projections read the columns, past this class
@Table(name = "decision")
class Decision extends VersionedEntity<Decision> {

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DecisionKind kind;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private UUID sessionId;

    @Column(updatable = false)
    private @Nullable UUID itemId;

    @Column(updatable = false)
    private @Nullable UUID voteId;

    @Embedded
    @EmbeddedColumnNaming("text_%s")
    private Bilingual text;

    @Column(updatable = false)
    private LocalDate adoptedOn;

    @Enumerated(EnumType.STRING)
    private DecisionState state = DecisionState.ADOPTED;

    @Embedded
    @EmbeddedColumnNaming("owner_%s")
    private Bilingual owner = Bilingual.EMPTY;

    private @Nullable UUID committeeId;
    private @Nullable LocalDate dueDate;
    private int progress;
    private @Nullable LocalDate transmittedOn;
    private @Nullable String supervisionReference;
    private @Nullable LocalDate supervisionOn;
    private @Nullable String stateReason;
    private @Nullable LocalDate settledOn;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    /** What an approved item gives: the text is the one that was voted on. */
    static Decision of(Vote vote, DecisionKind kind, int year, int number, Bilingual text, LocalDate adoptedOn) {
        var decision = new Decision(kind, year, number, vote.session(), vote.item(), text, adoptedOn);
        decision.voteId = vote.id().value();
        return decision;
    }

    static Decision recommendation(
            SessionId session, @Nullable ItemId item, int year, int number, Bilingual text, LocalDate adoptedOn) {
        return new Decision(DecisionKind.RECOMMENDATION, year, number, session, item, text, adoptedOn);
    }

    private Decision(
            DecisionKind kind,
            int year,
            int number,
            SessionId session,
            @Nullable ItemId item,
            Bilingual text,
            LocalDate adoptedOn) {
        this.kind = kind;
        this.year = year;
        this.number = number;
        sessionId = session.value();
        itemId = item == null ? null : item.value();
        this.text = text;
        this.adoptedOn = adoptedOn;
    }

    // ---- Following up ----

    void assign(long editedVersion, FollowUp followUp) {
        editedFrom(editedVersion);
        mustNotBeSettled();
        if (followUp.dueDate() != null && followUp.dueDate().isBefore(adoptedOn)) {
            throw new Refusal.DueBeforeAdoption(adoptedOn);
        }
        owner = TextRules.optional("owner", followUp.owner(), TextRules.LABEL);
        committeeId = followUp.committee() == null ? null : followUp.committee().value();
        dueDate = followUp.dueDate();
    }

    /** Sends it to the supervising authority; again, after it was returned. */
    void transmit(LocalDate on, String reference) {
        mustBe(DecisionState.ADOPTED, DecisionState.RETURNED);
        notBeforeAdoption(on);
        transmittedOn = on;
        supervisionReference = Text.atMost("reference", Text.line(reference), TextRules.NAME);
        supervisionOn = null;
        state = DecisionState.TRANSMITTED;
    }

    void approvedBySupervision(LocalDate on, String reference) {
        answered(on);
        supervisionReference = Text.required("reference", reference, TextRules.NAME);
        state = DecisionState.APPROVED_BY_SUPERVISION;
    }

    void returned(LocalDate on, String reason) {
        answered(on);
        stateReason = TextRules.reason("reason", reason);
        state = DecisionState.RETURNED;
    }

    void tacitlyApproved(LocalDate on, String legalBasis) {
        answered(on);
        stateReason = TextRules.reason("reason", legalBasis);
        state = DecisionState.TACITLY_APPROVED;
    }

    private void answered(LocalDate on) {
        mustBe(DecisionState.TRANSMITTED);
        if (transmittedOn != null && on.isBefore(transmittedOn)) {
            throw new Refusal.DateBeforeAdoption(transmittedOn);
        }
        supervisionOn = on;
    }

    void begin() {
        mayBeCarriedOut();
        state = DecisionState.IN_EXECUTION;
    }

    /** What was voted on waits for the supervising authority; a recommendation binds nobody and needs no approval. */
    private void mayBeCarriedOut() {
        if (state == DecisionState.ADOPTED && kind == DecisionKind.RECOMMENDATION) {
            return;
        }
        mustBe(DecisionState.APPROVED_BY_SUPERVISION, DecisionState.TACITLY_APPROVED);
    }

    /** @param percent from 0 to 99; the whole is reached by completing it with evidence */
    void progress(long editedVersion, int percent) {
        editedFrom(editedVersion);
        mustBe(DecisionState.IN_EXECUTION);
        if (percent < 0 || percent > 99) {
            throw new InvalidInputException("progress", "assembly.refusal.progressOutOfRange");
        }
        progress = percent;
    }

    /** @param hasEvidence whether something was given that proves it */
    void complete(LocalDate on, boolean hasEvidence) {
        if (state != DecisionState.IN_EXECUTION) {
            mayBeCarriedOut();
        }
        notBeforeAdoption(on);
        if (!hasEvidence) {
            throw new Refusal.EvidenceRequired();
        }
        progress = 100;
        settledOn = on;
        state = DecisionState.DONE;
    }

    void abandon(LocalDate on, String reason) {
        mustNotBeSettled();
        notBeforeAdoption(on);
        stateReason = TextRules.reason("reason", reason);
        settledOn = on;
        state = DecisionState.ABANDONED;
    }

    void notBeforeAdoption(LocalDate on) {
        if (on.isBefore(adoptedOn)) {
            throw new Refusal.DateBeforeAdoption(adoptedOn);
        }
    }

    private void mustNotBeSettled() {
        if (state.isSettled()) {
            throw new Refusal.NotInThisDecisionState(state);
        }
    }

    private void mustBe(DecisionState... expected) {
        if (!List.of(expected).contains(state)) {
            throw new Refusal.NotInThisDecisionState(state);
        }
    }

    DecisionId id() {
        return new DecisionId(uuid());
    }

    LocalDate adoptedOn() {
        return adoptedOn;
    }
}
