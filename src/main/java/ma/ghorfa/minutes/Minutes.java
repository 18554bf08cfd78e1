package ma.ghorfa.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of one session: where they stand on the way to their approval, and the little that the session does not
 * hold itself. Their text is no part of this record: it is composed from the session, and kept apart once it is frozen.
 */
@Entity
@Table(name = "minutes")
class Minutes extends VersionedEntity<Minutes> {

    @Column(updatable = false)
    private UUID sessionId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MinutesKind kind;

    @Embedded
    @EmbeddedColumnNaming("title_%s")
    private Bilingual title;

    private LocalDate sessionDate;

    @Enumerated(EnumType.STRING)
    private MinutesState state = MinutesState.DRAFTING;

    private String reference = "";

    @Embedded
    @EmbeddedColumnNaming("hijri_date_%s")
    private Bilingual hijriDate = Bilingual.EMPTY;

    @Embedded
    @EmbeddedColumnNaming("preamble_%s")
    private Bilingual preamble = Bilingual.EMPTY;

    @Embedded
    @EmbeddedColumnNaming("closing_notes_%s")
    private Bilingual closingNotes = Bilingual.EMPTY;

    @Embedded
    @EmbeddedColumnNaming("corrections_%s")
    private Bilingual corrections = Bilingual.EMPTY;

    private int versions;
    private int refusals;
    private @Nullable LocalDate drawnUpOn;
    private @Nullable UUID submittedSessionId;
    private @Nullable UUID submittedItemId;

    @SuppressWarnings("NullAway.Init")
    protected Minutes() {}

    Minutes(SessionId session, MinutesKind kind, Bilingual title, LocalDate sessionDate) {
        this.sessionId = session.value();
        this.kind = kind;
        this.title = title;
        this.sessionDate = sessionDate;
    }

    // ---- Writing ----

    void write(long editedVersion, MinutesData data) {
        editedFrom(editedVersion);
        mustBeWritten();
        reference = Text.atMost("reference", Text.line(data.reference()), MinutesData.LINE);
        hijriDate = new Bilingual(
                Text.atMost("hijriDate", Text.line(data.hijriDate().ar()), MinutesData.LINE),
                Text.atMost("hijriDate", Text.line(data.hijriDate().fr()), MinutesData.LINE));
        preamble = paragraphs("preamble", data.preamble());
        closingNotes = paragraphs("closingNotes", data.closingNotes());
        corrections = paragraphs("corrections", data.corrections());
    }

    private static Bilingual paragraphs(String field, Bilingual typed) {
        return new Bilingual(
                Text.atMost(field, Text.paragraphs(typed.ar()), MinutesData.PARAGRAPHS),
                Text.atMost(field, Text.paragraphs(typed.fr()), MinutesData.PARAGRAPHS));
    }

    private void mustBeWritten() {
        if (!state.isBeingWritten()) {
            throw new MinutesRefusal.NotBeingWritten(state);
        }
    }

    /**
     * The text is final: a version of it is frozen.
     *
     * @param on the day that it bears
     * @return the number of that version
     */
    int finalise(long editedVersion, LocalDate on, LocalDate today) {
        editedFrom(editedVersion);
        mustBeWritten();
        if (on.isBefore(sessionDate) || on.isAfter(today)) {
            throw new MinutesRefusal.DrawnUpOutside(sessionDate, today);
        }
        if (state == MinutesState.REFUSED && corrections.ar().isEmpty()) {
            throw new MinutesRefusal.CorrectionsMissing();
        }
        state = finalState();
        drawnUpOn = on;
        versions++;
        return versions;
    }

    /** Takes a final text back to the desk before any session was called to vote on it; the frozen version is kept. */
    void reopen(long editedVersion) {
        editedFrom(editedVersion);
        if (state != MinutesState.FINAL_DRAFT && state != MinutesState.CORRECTED) {
            throw new MinutesRefusal.NotInThisState(state);
        }
        state = refusals > 0 ? MinutesState.REFUSED : MinutesState.DRAFTING;
    }

    // ---- What assemblies do with them ----

    /** Members were called to a session whose agenda has their approval. */
    void submit(SessionId session, ItemId item) {
        mustBeReadyForVote();
        state = MinutesState.SUBMITTED_FOR_APPROVAL;
        submittedSessionId = session.value();
        submittedItemId = item.value();
    }

    /** The session that was to vote on them does not. */
    void comeBack() {
        if (state == MinutesState.SUBMITTED_FOR_APPROVAL) {
            state = finalState();
            notSubmitted();
        }
    }

    /** A session approved them. */
    void approve(boolean withReservations) {
        mustBeReadyForVote();
        state = withReservations ? MinutesState.APPROVED_WITH_RESERVATIONS : MinutesState.APPROVED;
        notSubmitted();
    }

    /** A session refused them. */
    void refuse() {
        mustBeReadyForVote();
        state = MinutesState.REFUSED;
        refusals++;
        notSubmitted();
    }

    private void mustBeReadyForVote() {
        if (!state.mayBePutToVote()) {
            throw new MinutesRefusal.NotInThisState(state);
        }
    }

    private void notSubmitted() {
        submittedSessionId = null;
        submittedItemId = null;
    }

    private MinutesState finalState() {
        return refusals > 0 ? MinutesState.CORRECTED : MinutesState.FINAL_DRAFT;
    }

    // ---- Reading ----

    UUID id() {
        return uuid();
    }

    SessionId session() {
        return new SessionId(sessionId);
    }

    MinutesKind kind() {
        return kind;
    }

    MinutesState state() {
        return state;
    }

    Bilingual title() {
        return title;
    }

    LocalDate sessionDate() {
        return sessionDate;
    }

    MinutesData data() {
        return new MinutesData(reference, hijriDate, preamble, closingNotes, corrections);
    }

    int versions() {
        return versions;
    }

    boolean wasRefused() {
        return refusals > 0;
    }

    Optional<LocalDate> drawnUpOn() {
        return Optional.ofNullable(drawnUpOn);
    }

    Optional<SessionId> submittedTo() {
        return Optional.ofNullable(submittedSessionId).map(SessionId::new);
    }

    Optional<ItemId> submittedAs() {
        return Optional.ofNullable(submittedItemId).map(ItemId::new);
    }

    MinutesRow row(@Nullable Ruling lastRuling) {
        return new MinutesRow(
                uuid(), version(), session(), kind, state, title, sessionDate, versions, drawnUpOn, lastRuling);
    }
}
