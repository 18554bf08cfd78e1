package ma.ghorfa.assembly;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import ma.ghorfa.base.VersionedEntity;
import ma.ghorfa.base.Zone;
import org.jspecify.annotations.Nullable;

/** One meeting of a session on one day; a session that is left open has several. Part of {@link Session}. */
@Entity
@SuppressWarnings("UnusedVariable") // projections read the columns, past this class
@Table(name = "sitting")
class Sitting extends VersionedEntity<Sitting> {

    /** Sittings run past midnight, in Ramadan as a rule; none runs past noon of the next day. */
    private static final Duration LONGEST_NIGHT = Duration.ofHours(12);

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "session_id", updatable = false)
    private Session session;

    private int number;

    @Column(name = "sitting_date")
    private LocalDate date;

    private LocalTime startTime;
    private @Nullable Instant openedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @SuppressWarnings("NullAway.Init")
    protected Sitting() {}

    Sitting(Session session, int number, LocalDate date, LocalTime startTime) {
        this.session = session;
        this.number = number;
        this.date = date;
        this.startTime = startTime;
    }

    SittingId id() {
        return new SittingId(uuid());
    }

    Session session() {
        return session;
    }

    int number() {
        return number;
    }

    LocalDate date() {
        return date;
    }

    /** When it is to begin. */
    Instant start() {
        return Zone.instant(date.atTime(startTime));
    }

    Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    boolean isOpen() {
        return openedAt != null && endedAt == null;
    }

    void moveTo(LocalDate newDate, LocalTime newStartTime) {
        date = newDate;
        startTime = newStartTime;
    }

    void open(Instant at) {
        if (!Zone.date(at).equals(date)) {
            throw new Refusal.NotOnTheDay(at, date);
        }
        openedAt = at;
    }

    void end(Instant at, @Nullable String reason) {
        contains(at);
        openedAt().ifPresent(opened -> Facts.after(at, opened));
        endedAt = at;
        endReason = reason;
    }

    /** Refuses a moment that does not belong to the day of this sitting or the night that follows. */
    void contains(Instant at) {
        if (Zone.date(at).isBefore(date) || Zone.date(at.minus(LONGEST_NIGHT)).isAfter(date)) {
            throw new Refusal.NotOnTheDay(at, date);
        }
    }

    /** Refuses a moment before the hour for which members were called. */
    void hasCome(Instant at) {
        if (at.isBefore(start())) {
            throw new Refusal.BeforeTheHour(start());
        }
    }

    /** Refuses a moment at which this sitting was not open. */
    void openAt(Instant at) {
        if (openedAt == null || endedAt != null) {
            throw new Refusal.SittingNotOpen();
        }
        contains(at);
        Facts.notBefore(at, openedAt);
    }
}
