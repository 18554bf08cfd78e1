package ma.ghorfa.assembly;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** One item on the agenda of one session. Its place among the others is kept apart, see {@link AgendaOrder}. */
@Entity
@SuppressWarnings("UnusedVariable") // projections read the columns, past this class
@Table(name = "agenda_item")
class AgendaItem extends VersionedEntity<AgendaItem> {

    @Column(updatable = false)
    private UUID sessionId;

    @Enumerated(EnumType.STRING)
    private ItemType type;

    @Embedded
    @EmbeddedColumnNaming("title_%s")
    private Bilingual title;

    @Embedded
    @EmbeddedColumnNaming("presenter_%s")
    private Bilingual presenter;

    @Embedded
    @EmbeddedColumnNaming("party_%s")
    private Bilingual party;

    private @Nullable String subjectType;
    private @Nullable UUID subjectId;

    @Embedded
    @EmbeddedColumnNaming("decision_text_%s")
    private Bilingual decisionText;

    private boolean amended;

    @Embedded
    @EmbeddedColumnNaming("discussion_%s")
    private Bilingual discussion = Bilingual.EMPTY;

    private String proposedBy;
    private boolean late;
    private @Nullable String lateReason;

    @Column(updatable = false)
    private @Nullable UUID resubmitsId;

    @Column(updatable = false)
    private @Nullable UUID copiedFromId;

    @Enumerated(EnumType.STRING)
    private ItemState state = ItemState.PROPOSED;

    private @Nullable Instant presentedAt;
    private @Nullable Instant debatedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ItemOutcome outcome;

    private @Nullable Instant outcomeAt;
    private @Nullable String outcomeReason;

    @SuppressWarnings("NullAway.Init")
    protected AgendaItem() {}

    @SuppressWarnings("NullAway.Init") // set() gives the remaining fields their values
    AgendaItem(SessionId session, ItemData data, @Nullable ItemId resubmits) {
        sessionId = session.value();
        resubmitsId = resubmits == null ? null : resubmits.value();
        set(data);
    }

    /** The same business in the next call of a session. */
    @SuppressWarnings("NullAway.Init") // set() gives the remaining fields their values
    private AgendaItem(SessionId session, AgendaItem original) {
        sessionId = session.value();
        resubmitsId = original.resubmitsId;
        copiedFromId = original.uuid();
        late = original.late;
        lateReason = original.lateReason;
        state = ItemState.SCHEDULED;
        set(original.data());
    }

    AgendaItem copiedTo(SessionId session) {
        return new AgendaItem(session, this);
    }

    private void set(ItemData data) {
        type = data.type();
        title = TextRules.required("title", data.title(), TextRules.TITLE);
        presenter = TextRules.optional("presenter", data.presenter(), TextRules.LABEL);
        party = TextRules.optional("party", data.party(), TextRules.LABEL);
        subjectType = data.subject() == null ? null : data.subject().type();
        subjectId = data.subject() == null ? null : data.subject().id();
        decisionText = TextRules.paragraphs("decisionText", data.decisionText(), TextRules.DECISION);
        proposedBy = Text.atMost("proposedBy", Text.line(data.proposedBy()), TextRules.LABEL);
    }

    private ItemData data() {
        return new ItemData(type, title, presenter, party, subject().orElse(null), decisionText, proposedBy);
    }

    // ---- Preparing ----

    void edit(long editedVersion, ItemData data) {
        editedFrom(editedVersion);
        mustBeOpen();
        set(data);
    }

    void schedule() {
        if (state == ItemState.PROPOSED) {
            state = ItemState.SCHEDULED;
        }
    }

    /** It comes after the agenda was fixed. */
    void comesLate(String reason) {
        late = true;
        lateReason = TextRules.reason("lateReason", reason);
        state = ItemState.SCHEDULED;
    }

    // ---- In the session ----

    void write(long editedVersion, ItemWriting writing, boolean textIsFrozen) {
        editedFrom(editedVersion);
        Bilingual text = TextRules.paragraphs("decisionText", writing.decisionText(), TextRules.DECISION);
        if (!text.equals(decisionText) || writing.amended() != amended) {
            mustBeOpen();
            if (textIsFrozen) {
                throw new Refusal.VoteUnderWay();
            }
        }
        presenter = TextRules.optional("presenter", writing.presenter(), TextRules.LABEL);
        discussion = TextRules.paragraphs("discussion", writing.discussion(), TextRules.DISCUSSION);
        decisionText = text;
        amended = writing.amended();
    }

    void present(Instant at) {
        mustBeOpen();
        if (presentedAt == null) {
            presentedAt = at;
            state = ItemState.PRESENTED;
        }
    }

    void debate(Instant at) {
        present(at);
        if (debatedAt == null) {
            Facts.notBefore(at, java.util.Objects.requireNonNull(presentedAt));
            debatedAt = at;
            state = ItemState.DEBATED;
        }
    }

    /** Refuses a vote on something that is only presented. */
    void mayBeVoted() {
        mustBeOpen();
        if (!type.mayBeVoted()) {
            throw new Refusal.CannotBeVoted(type);
        }
    }

    /** Puts the plainest text to the vote where nobody wrote one. */
    void decide(Bilingual plainText) {
        mustBeOpen();
        decisionText = plainText;
    }

    /** What a confirmed vote makes of it; computed, never chosen. */
    static ItemOutcome outcomeOf(VoteResult result, boolean unanimous, boolean textAmended) {
        if (result == VoteResult.REJECTED) {
            return ItemOutcome.REJECTED;
        }
        if (textAmended) {
            return ItemOutcome.AMENDED_AND_APPROVED;
        }
        return unanimous ? ItemOutcome.APPROVED_UNANIMOUS : ItemOutcome.APPROVED_MAJORITY;
    }

    void voted(ItemOutcome computed, @Nullable DecisionId decision, Instant at) {
        present(at);
        state = ItemState.VOTED;
        conclude(computed, null, at, decision);
    }

    void note(Instant at) {
        mustBeOpen();
        if (!type.mayBeNoted()) {
            throw new Refusal.VoteRequired(type);
        }
        present(at);
        conclude(ItemOutcome.NOTED, null, at, null);
    }

    void postpone(Instant at, String reason) {
        mustBeOpen();
        conclude(ItemOutcome.POSTPONED, TextRules.reason("reason", reason), at, null);
    }

    void withdraw(Instant at, String reason) {
        mustBeOpen();
        conclude(ItemOutcome.WITHDRAWN, TextRules.reason("reason", reason), at, null);
    }

    private void conclude(ItemOutcome newOutcome, @Nullable String reason, Instant at, @Nullable DecisionId decision) {
        if (presentedAt != null) {
            Facts.notBefore(at, presentedAt);
        }
        outcome = newOutcome;
        outcomeReason = reason;
        outcomeAt = at;
        registerEvent(new ItemDecided(id(), session(), subject().orElse(null), newOutcome, decision, at));
    }

    void mustBeOpen() {
        if (outcome != null) {
            throw new Refusal.ItemConcluded(outcome);
        }
    }

    // ---- Reading ----

    ItemId id() {
        return new ItemId(uuid());
    }

    SessionId session() {
        return new SessionId(sessionId);
    }

    ItemType type() {
        return type;
    }

    Bilingual title() {
        return title;
    }

    Bilingual party() {
        return party;
    }

    Bilingual decisionText() {
        return decisionText;
    }

    boolean isAmended() {
        return amended;
    }

    Optional<SubjectRef> subject() {
        return subjectType == null || subjectId == null
                ? Optional.empty()
                : Optional.of(new SubjectRef(subjectType, subjectId));
    }

    Optional<ItemOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Whether what members were told of it would become something else. */
    boolean differsInWhatWasSent(ItemData data) {
        return data.type() != type
                || !TextRules.required("title", data.title(), TextRules.TITLE).equals(title)
                || !java.util.Objects.equals(data.subject(), subject().orElse(null));
    }
}
