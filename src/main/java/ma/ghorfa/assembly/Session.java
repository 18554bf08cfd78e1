package ma.ghorfa.assembly;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.VersionedEntity;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.ProvinceCode;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * A session of the general assembly, for one call. A further call is a session of its own that points to the one that
 * found no quorum, because it has its own date, convocations, attendance and quorum.
 */
@Entity
@SuppressWarnings("UnusedVariable") // projections read the columns, past this class
@Table(name = "assembly_session")
class Session extends VersionedEntity<Session> {

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    private boolean elective;
    private int callNumber;
    private int nominalYear;
    private int nominalMonth;

    @Column(name = "session_date")
    private LocalDate date;

    private LocalTime startTime;

    @Embedded
    @EmbeddedColumnNaming("venue_%s")
    private Bilingual venue;

    private @Nullable String provinceCode;

    @Embedded
    @EmbeddedColumnNaming("ceremonial_president_%s")
    private Bilingual ceremonialPresident;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    @Column(updatable = false)
    private @Nullable UUID firstCallId;

    private int convocationRound;
    private @Nullable Instant convokedAt;
    private @Nullable String lateReason;
    private @Nullable LocalDate postponedFrom;
    private @Nullable String stateReason;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable UUID presidentId;
    private int presidentNumber;

    @Embedded
    @EmbeddedColumnNaming("president_%s")
    private Bilingual presidentName = Bilingual.EMPTY;

    private @Nullable UUID chairId;
    private int chairNumber;

    @Embedded
    @EmbeddedColumnNaming("chair_%s")
    private Bilingual chairName = Bilingual.EMPTY;

    @Embedded
    @EmbeddedColumnNaming("opening_words_%s")
    private Bilingual openingWords = Bilingual.EMPTY;

    @Embedded
    @EmbeddedColumnNaming("closing_words_%s")
    private Bilingual closingWords = Bilingual.EMPTY;

    private boolean loyaltyTelegram;

    @OneToMany(mappedBy = "session", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Sitting> sittings = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    Session(SessionData data) {
        this(data, 1, null);
        state = SessionState.DRAFT;
    }

    @SuppressWarnings("NullAway.Init") // set() gives the remaining fields their values
    private Session(SessionData data, int callNumber, @Nullable SessionId firstCall) {
        this.callNumber = callNumber;
        this.firstCallId = firstCall == null ? null : firstCall.value();
        state = SessionState.DRAFT;
        set(data);
        sittings.add(new Sitting(this, 1, date, startTime));
    }

    private void set(SessionData data) {
        if (data.month() < 1 || data.month() > 12) {
            throw new InvalidInputException("month", "assembly.refusal.badMonth");
        }
        if (Math.abs(data.year() - data.date().getYear()) > 1) {
            throw new InvalidInputException("year", "assembly.refusal.yearFarFromDate", Integer.toString(data.year()));
        }
        kind = data.kind();
        elective = data.elective();
        nominalYear = data.year();
        nominalMonth = data.month();
        date = data.date();
        startTime = data.startTime();
        venue = TextRules.required("venue", data.venue(), TextRules.LABEL);
        provinceCode = data.province() == null ? null : data.province().value();
        ceremonialPresident = TextRules.optional("ceremonialPresident", data.ceremonialPresident(), TextRules.LABEL);
    }

    // ---- Preparing ----

    void edit(long editedVersion, SessionData data) {
        editedFrom(editedVersion);
        if (!state.isInPreparation()) {
            throw new Refusal.NotInThisState(state);
        }
        if (callNumber > 1 && (data.kind() != kind || data.elective() != elective)) {
            throw new Refusal.SecondCallKeepsAgenda();
        }
        if (postponedFrom != null && !data.date().isAfter(postponedFrom)) {
            throw new Refusal.NewDateNotLater(postponedFrom);
        }
        set(data);
        firstSitting().moveTo(date, startTime);
    }

    /** The words that the minutes will quote, and who presided for the State; editable until the session is archived. */
    void write(long editedVersion, Protocol protocol) {
        editedFrom(editedVersion);
        if (state == SessionState.ARCHIVED || state == SessionState.CANCELLED) {
            throw new Refusal.NotInThisState(state);
        }
        ceremonialPresident =
                TextRules.optional("ceremonialPresident", protocol.ceremonialPresident(), TextRules.LABEL);
        openingWords = TextRules.paragraphs("openingWords", protocol.openingWords(), TextRules.DISCUSSION);
        closingWords = TextRules.paragraphs("closingWords", protocol.closingWords(), TextRules.DISCUSSION);
        loyaltyTelegram = protocol.loyaltyTelegram();
    }

    void fixAgenda() {
        mustBe(SessionState.DRAFT);
        state = SessionState.AGENDA_FIXED;
    }

    void reopenAgenda() {
        mustBe(SessionState.AGENDA_FIXED, SessionState.POSTPONED);
        if (callNumber > 1) {
            throw new Refusal.SecondCallKeepsAgenda();
        }
        state = SessionState.DRAFT;
    }

    /**
     * The convocations were sent.
     *
     * @param lateReasonGiven null where the notice was long enough
     */
    void convoke(Instant sentAt, @Nullable String lateReasonGiven) {
        mustBe(SessionState.AGENDA_FIXED, SessionState.POSTPONED);
        state = callNumber > 1 ? SessionState.SECOND_CALL : SessionState.CONVENED;
        convokedAt = sentAt;
        lateReason = lateReasonGiven;
        convocationRound++;
    }

    void postpone(LocalDate newDate, LocalTime newStartTime, String reason) {
        if (!state.isConvoked()) {
            throw new Refusal.NotInThisState(state);
        }
        if (!newDate.isAfter(date)) {
            throw new Refusal.NewDateNotLater(date);
        }
        stateReason = TextRules.reason("reason", reason);
        LocalDate former = date;
        postponedFrom = former;
        date = newDate;
        startTime = newStartTime;
        firstSitting().moveTo(newDate, newStartTime);
        convokedAt = null;
        state = SessionState.POSTPONED;
        registerEvent(new SessionPostponed(id(), former, newDate));
    }

    void cancel(String reason) {
        if (!state.isInPreparation() && !state.isConvoked()) {
            throw new Refusal.NotInThisState(state);
        }
        stateReason = TextRules.reason("reason", reason);
        state = SessionState.CANCELLED;
        registerEvent(new SessionCancelled(id()));
    }

    // ---- Holding ----

    /** Refuses where nobody was called to this session, or it stands beyond that point. */
    void mustBeConvoked() {
        if (state.isInPreparation()) {
            throw new Refusal.NotConvoked();
        }
        if (!state.isConvoked()) {
            throw new Refusal.NotInThisState(state);
        }
    }

    /**
     * @param quorum the proof that enough members are present; without one a session does not open
     * @param president null while nobody holds that post
     */
    void open(Quorum.Reached quorum, Instant at, @Nullable MemberRef president, MemberRef chair) {
        mustBeConvoked();
        Facts.after(at, java.util.Objects.requireNonNull(convokedAt));
        firstSitting().open(at);
        openedAt = at;
        state = SessionState.OPEN;
        presidedBy(president);
        chairedBy(chair);
        registerEvent(new SessionOpened(id(), firstSitting().id(), at));
    }

    private void presidedBy(@Nullable MemberRef president) {
        presidentId = president == null ? null : president.id().value();
        presidentNumber = president == null ? 0 : president.number();
        presidentName = president == null ? Bilingual.EMPTY : president.name();
    }

    private void chairedBy(MemberRef chair) {
        chairId = chair.id().value();
        chairNumber = chair.number();
        chairName = chair.name();
    }

    /** The call found no quorum. */
    void adjourn(Quorum.NotReached quorum, Instant at) {
        mustBeConvoked();
        firstSitting().end(at, null);
        state = SessionState.ADJOURNED_NO_QUORUM;
        registerEvent(new SessionAdjourned(id(), at));
    }

    /**
     * The next call of a session that found no quorum: the same business on another day.
     *
     * @param callsAtMost how many calls the rules of this session allow
     */
    Session callAgain(
            int callsAtMost,
            LocalDate newDate,
            LocalTime newStartTime,
            Bilingual newVenue,
            @Nullable ProvinceCode province) {
        mustBe(SessionState.ADJOURNED_NO_QUORUM);
        if (callNumber >= callsAtMost) {
            throw new Refusal.NoFurtherCall(callNumber);
        }
        var next = new Session(
                new SessionData(
                        kind,
                        elective,
                        nominalYear,
                        nominalMonth,
                        newDate,
                        newStartTime,
                        newVenue,
                        province,
                        ceremonialPresident),
                callNumber + 1,
                id());
        next.state = SessionState.AGENDA_FIXED;
        return next;
    }

    /** Ends the sitting and leaves the session open until another one. */
    Sitting suspend(Instant at, String reason, LocalDate nextDate, LocalTime nextStartTime) {
        mustBe(SessionState.OPEN);
        Sitting current = currentSitting();
        if (nextDate.isBefore(current.date())) {
            throw new Refusal.SittingBeforeLast(current.date());
        }
        current.end(at, TextRules.reason("reason", reason));
        var next = new Sitting(this, current.number() + 1, nextDate, nextStartTime);
        sittings.add(next);
        state = SessionState.SUSPENDED;
        return next;
    }

    /** @param president who holds that post on the day of the resumed sitting: a tie goes by that person's side */
    void resume(Quorum.Reached quorum, Instant at, @Nullable MemberRef president, MemberRef chair) {
        mustBe(SessionState.SUSPENDED);
        Sitting former = sittings.get(sittings.size() - 2);
        former.endedAt().ifPresent(ended -> Facts.after(at, ended));
        currentSitting().open(at);
        presidedBy(president);
        chairedBy(chair);
        state = SessionState.OPEN;
    }

    void close(Instant at) {
        mustBe(SessionState.OPEN);
        currentSitting().end(at, null);
        closedAt = at;
        state = SessionState.CLOSED;
        registerEvent(new SessionClosed(id(), at));
    }

    void minutesFinal() {
        mustBe(SessionState.CLOSED);
        state = SessionState.MINUTES_PENDING;
    }

    void archive() {
        mustBe(SessionState.CLOSED, SessionState.MINUTES_PENDING);
        state = SessionState.ARCHIVED;
    }

    // ---- Reading ----

    void mustBe(SessionState... expected) {
        if (!List.of(expected).contains(state)) {
            throw new Refusal.NotInThisState(state);
        }
    }

    SessionId id() {
        return new SessionId(uuid());
    }

    SessionKind kind() {
        return kind;
    }

    boolean isElective() {
        return elective;
    }

    int callNumber() {
        return callNumber;
    }

    int nominalYear() {
        return nominalYear;
    }

    int nominalMonth() {
        return nominalMonth;
    }

    LocalDate date() {
        return date;
    }

    LocalTime startTime() {
        return startTime;
    }

    Bilingual venue() {
        return venue;
    }

    /** The call that found no quorum and that this one follows. */
    Optional<SessionId> earlierCall() {
        return Optional.ofNullable(firstCallId).map(SessionId::new);
    }

    Optional<ProvinceCode> province() {
        return Optional.ofNullable(provinceCode).map(ProvinceCode::new);
    }

    SessionState state() {
        return state;
    }

    int convocationRound() {
        return convocationRound;
    }

    Optional<Instant> convokedAt() {
        return Optional.ofNullable(convokedAt);
    }

    Optional<MemberId> president() {
        return Optional.ofNullable(presidentId).map(MemberId::new);
    }

    /** The sitting that is open or, between sittings and before the first, the one to come. */
    Sitting currentSitting() {
        return sittings.getLast();
    }

    Optional<Sitting> sitting(SittingId id) {
        return sittings.stream().filter(sitting -> sitting.id().equals(id)).findAny();
    }

    private Sitting firstSitting() {
        return sittings.getFirst();
    }
}
