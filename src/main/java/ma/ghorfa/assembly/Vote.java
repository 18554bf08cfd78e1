package ma.ghorfa.assembly;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.VersionedEntity;
import ma.ghorfa.chamber.MajorityRule;
import ma.ghorfa.chamber.MemberId;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * One vote on one item. Opening it freezes the question, those present and the rules; closing it computes the result;
 * nobody sets a result.
 */
@Entity
@SuppressWarnings("UnusedVariable") // projections read the columns, past this class
@Table(name = "vote")
class Vote extends VersionedEntity<Vote> {

    /** Everything that a vote is held against, as it stands when the vote is opened. */
    record Frame(
            SittingId sitting,
            UUID quorumCheck,
            Majority.Terms terms,
            @Nullable MemberId president) {}

    @Column(updatable = false)
    private UUID sessionId;

    private UUID sittingId;

    @Column(updatable = false)
    private UUID itemId;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    private VoteMode mode;

    private String majorityKey;
    private @Nullable String majorityRule;
    private @Nullable Boolean abstentionsCount;

    @Enumerated(EnumType.STRING)
    private Majority.@Nullable Tie tieRule;

    @Embedded
    @EmbeddedColumnNaming("question_%s")
    private Bilingual question = Bilingual.EMPTY;

    private boolean amended;

    @Enumerated(EnumType.STRING)
    private VoteState state = VoteState.PREPARED;

    private Instant preparedAt;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant confirmedAt;
    private @Nullable String confirmedBy;
    private @Nullable Instant annulledAt;
    private @Nullable String annulledReason;
    private @Nullable UUID quorumCheckId;
    private @Nullable Integer seats;
    private @Nullable Integer inOffice;
    private @Nullable Integer present;
    private @Nullable UUID presidentId;
    private @Nullable Integer votesFor;
    private @Nullable Integer votesAgainst;
    private @Nullable Integer abstaining;
    private @Nullable Integer recused;
    private @Nullable Integer notVoting;

    @Enumerated(EnumType.STRING)
    private @Nullable PresidentSide presidentSide;

    private @Nullable String noSideReason;

    @Enumerated(EnumType.STRING)
    private @Nullable VoteResult result;

    @Enumerated(EnumType.STRING)
    private Verdict.@Nullable Ground ground;

    @Enumerated(EnumType.STRING)
    private Verdict.@Nullable Gap gap;

    private @Nullable Boolean unanimous;
    private @Nullable Integer needed;
    private @Nullable String sentenceAr;
    private @Nullable String sentenceFr;

    @SuppressWarnings("NullAway.Init")
    protected Vote() {}

    Vote(AgendaItem item, SittingId sitting, int number, VoteMode mode, String majorityKey, Instant preparedAt) {
        sessionId = item.session().value();
        itemId = item.id().value();
        sittingId = sitting.value();
        this.number = number;
        this.mode = mode;
        this.majorityKey = majorityKey;
        this.preparedAt = preparedAt;
    }

    void open(Instant at, Bilingual frozenQuestion, boolean textAmended, Frame frame) {
        mustBe(VoteState.PREPARED);
        Majority.Terms terms = frame.terms();
        sittingId = frame.sitting().value();
        quorumCheckId = frame.quorumCheck();
        majorityRule = terms.rule().toString();
        abstentionsCount = terms.abstentionsCount();
        tieRule = terms.tie();
        seats = terms.seats();
        inOffice = terms.inOffice();
        present = terms.present();
        presidentId = frame.president() == null ? null : frame.president().value();
        question = frozenQuestion;
        amended = textAmended;
        openedAt = at;
        state = VoteState.OPEN;
    }

    /**
     * Counts, and computes the result.
     *
     * @param reason why the president took no side; null while nobody said it
     */
    void close(Instant at, Tally tally, PresidentSide side, @Nullable String reason) {
        mustBe(VoteState.OPEN);
        Facts.after(at, Objects.requireNonNull(openedAt));
        tally.of(terms().present());
        if (side != PresidentSide.ABSENT && tally.count(side.group()) == 0) {
            throw new Refusal.PresidentSideImpossible(side);
        }
        votesFor = tally.votesFor();
        votesAgainst = tally.against();
        abstaining = tally.abstaining();
        recused = tally.recused();
        notVoting = tally.notVoting();
        presidentSide = side;
        closedAt = at;
        state = VoteState.CLOSED;
        compute(reason);
        registerEvent(new VoteClosed(id(), item(), session(), result().orElse(VoteResult.UNDECIDED), at));
    }

    /** Records why the president took no side in a tie, and computes the result again. */
    void explainMissingSide(String reason) {
        mustBe(VoteState.CLOSED);
        if (gap != Verdict.Gap.REASON_MISSING) {
            throw new Refusal.NothingToExplain();
        }
        compute(TextRules.reason("reason", reason));
    }

    private void compute(@Nullable String reason) {
        Majority.Terms terms = terms();
        Tally tally = tally().orElseThrow();
        PresidentSide side = Objects.requireNonNull(presidentSide);
        needed = Majority.needed(terms, tally);
        ground = null;
        gap = null;
        unanimous = false;
        switch (Majority.decide(terms, tally, side, reason != null)) {
            case Verdict.Adopted adopted -> {
                result = VoteResult.ADOPTED;
                ground = adopted.ground();
                unanimous = adopted.unanimous();
            }
            case Verdict.Rejected rejected -> {
                result = VoteResult.REJECTED;
                ground = rejected.ground();
            }
            case Verdict.Undecided undecided -> {
                result = VoteResult.UNDECIDED;
                gap = undecided.gap();
            }
        }
        // A reason is kept only where it was asked for: a tie in which the president took no side.
        boolean settlesTie = ground == Verdict.Ground.TIE_RULE || gap == Verdict.Gap.TIE;
        noSideReason = settlesTie ? reason : null;
    }

    /** The sentence that the minutes will carry. */
    void tell(Bilingual sentence) {
        sentenceAr = sentence.ar();
        sentenceFr = sentence.fr();
    }

    void confirm(Instant at, String by) {
        mustBe(VoteState.CLOSED);
        if (result == VoteResult.UNDECIDED) {
            throw new Refusal.NoResultToConfirm(Objects.requireNonNull(gap));
        }
        Facts.notBefore(at, Objects.requireNonNull(closedAt));
        confirmedAt = at;
        confirmedBy = by;
        state = VoteState.CONFIRMED;
    }

    void annul(Instant at, String reason) {
        if (state == VoteState.CONFIRMED) {
            throw new Refusal.ConfirmedIsFinal();
        }
        mustBe(VoteState.PREPARED, VoteState.OPEN, VoteState.CLOSED);
        Facts.notBefore(at, Objects.requireNonNullElse(closedAt, Objects.requireNonNullElse(openedAt, preparedAt)));
        annulledAt = at;
        annulledReason = TextRules.reason("reason", reason);
        registerEvent(new VoteAnnulled(id(), item(), session(), at));
        state = VoteState.ANNULLED;
    }

    void mustBe(VoteState... expected) {
        if (!java.util.List.of(expected).contains(state)) {
            throw new Refusal.VoteNotInThisState(state);
        }
    }

    // ---- Reading ----

    VoteId id() {
        return new VoteId(uuid());
    }

    SessionId session() {
        return new SessionId(sessionId);
    }

    SittingId sitting() {
        return new SittingId(sittingId);
    }

    ItemId item() {
        return new ItemId(itemId);
    }

    VoteMode mode() {
        return mode;
    }

    VoteState state() {
        return state;
    }

    String majorityKey() {
        return majorityKey;
    }

    Bilingual question() {
        return question;
    }

    boolean isAmended() {
        return amended;
    }

    boolean isUnanimous() {
        return Boolean.TRUE.equals(unanimous);
    }

    Optional<VoteResult> result() {
        return Optional.ofNullable(result);
    }

    Optional<MemberId> president() {
        return Optional.ofNullable(presidentId).map(MemberId::new);
    }

    Optional<PresidentSide> presidentSide() {
        return Optional.ofNullable(presidentSide);
    }

    Optional<Verdict.Ground> ground() {
        return Optional.ofNullable(ground);
    }

    Optional<Verdict.Gap> gap() {
        return Optional.ofNullable(gap);
    }

    Optional<String> noSideReason() {
        return Optional.ofNullable(noSideReason);
    }

    int needed() {
        return Objects.requireNonNull(needed);
    }

    Optional<Tally> tally() {
        return votesFor == null || votesAgainst == null || abstaining == null || recused == null || notVoting == null
                ? Optional.empty()
                : Optional.of(new Tally(votesFor, votesAgainst, abstaining, recused, notVoting));
    }

    /** What the vote is held against; only once it was opened. */
    Majority.Terms terms() {
        return new Majority.Terms(
                MajorityRule.parse(Objects.requireNonNull(majorityRule)),
                Objects.requireNonNull(abstentionsCount),
                Objects.requireNonNull(tieRule),
                Objects.requireNonNull(seats),
                Objects.requireNonNull(inOffice),
                Objects.requireNonNull(present));
    }
}
