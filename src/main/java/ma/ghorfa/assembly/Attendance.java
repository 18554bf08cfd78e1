package ma.ghorfa.assembly;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.VersionedEntity;
import ma.ghorfa.chamber.MemberId;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** One member's line in the attendance register of one sitting. Its state follows from what happened. */
@Entity
@SuppressWarnings("UnusedVariable") // projections read the columns, past this class
@Table(name = "attendance")
class Attendance extends VersionedEntity<Attendance> {

    @Column(updatable = false)
    private UUID sessionId;

    @Column(updatable = false)
    private UUID sittingId;

    @Column(updatable = false)
    private UUID memberId;

    private int memberNumber;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    private boolean inOffice = true;

    @Enumerated(EnumType.STRING)
    private AttendanceState state = AttendanceState.EXPECTED;

    private boolean markedAbsent;
    private @Nullable String excuseReason;
    private @Nullable Instant excuseAt;
    private boolean excuseForceMajeure;
    private @Nullable String excuseBy;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "attendance_movement", joinColumns = @JoinColumn(name = "attendance_id"))
    @OrderColumn(name = "position")
    private List<Movement> movements = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Attendance() {}

    Attendance(SessionId session, SittingId sitting, MemberRef member) {
        sessionId = session.value();
        sittingId = sitting.value();
        memberId = member.id().value();
        memberNumber = member.number();
        name = member.name();
    }

    /**
     * Brings the line in step with the roll of members in office on the day.
     *
     * @param current the member as the roll names them; null if not in office
     */
    void follow(@Nullable MemberRef current) {
        inOffice = current != null;
        if (current != null) {
            memberNumber = current.number();
            name = current.name();
        }
        state = inOffice ? derived(null, false) : AttendanceState.OUT_OF_OFFICE;
    }

    void arrive(Instant at, String by, Sitting sitting) {
        mustBeInOffice(sitting.date());
        sitting.contains(at);
        moved(presence().arrive(at, by), sitting);
    }

    void leave(Instant at, String by, Sitting sitting) {
        mustBeInOffice(sitting.date());
        sitting.contains(at);
        moved(presence().leave(at, by), sitting);
    }

    /** Takes the last movement back: it was keyed in by mistake. */
    void undoLast(Sitting sitting) {
        moved(presence().withoutLast(), sitting);
    }

    private void moved(Presence presence, Sitting sitting) {
        // Only the tail changes, so that the database stores one row more or one less.
        while (movements.size() > presence.movements().size()) {
            movements.removeLast();
        }
        while (movements.size() < presence.movements().size()) {
            movements.add(presence.movements().get(movements.size()));
        }
        state = derived(sitting.openedAt().orElse(null), sitting.endedAt().isPresent());
    }

    /**
     * Enters an excuse in the register (law 18-09, art. 16: in writing and before the sitting; afterwards only force
     * majeure).
     *
     * @param writtenAt when the member wrote it
     * @param mustPrecede the statutory rule {@code absence.excuse.written}
     */
    void excuse(
            String reason, Instant writtenAt, boolean forceMajeure, boolean mustPrecede, String by, Sitting sitting) {
        mustBeInOffice(sitting.date());
        if (!movements.isEmpty()) {
            throw new Refusal.ExcuseNotNeeded();
        }
        if (mustPrecede && !writtenAt.isBefore(sitting.start()) && !forceMajeure) {
            throw new Refusal.ExcuseTooLate(sitting.start());
        }
        excuseReason = TextRules.reason("reason", reason);
        excuseAt = writtenAt;
        excuseForceMajeure = forceMajeure;
        excuseBy = by;
        state = derived(sitting.openedAt().orElse(null), sitting.endedAt().isPresent());
    }

    /**
     * Marks as absent without an excuse, for the time being: who comes later is late.
     *
     * @throws Refusal.ExcuseStands an excuse is in the register, and taking the mark back would take it away
     */
    void markAbsent(Sitting sitting) {
        mustBeInOffice(sitting.date());
        if (presence().isInTheRoom()) {
            throw new Refusal.AlreadyInTheRoom();
        }
        if (excuseReason != null) {
            throw new Refusal.ExcuseStands();
        }
        markedAbsent = true;
        state = derived(sitting.openedAt().orElse(null), sitting.endedAt().isPresent());
    }

    /** Takes an excuse or a mark of absence back. */
    void expectAgain(Sitting sitting) {
        markedAbsent = false;
        excuseReason = null;
        excuseAt = null;
        excuseForceMajeure = false;
        excuseBy = null;
        state = inOffice
                ? derived(sitting.openedAt().orElse(null), sitting.endedAt().isPresent())
                : AttendanceState.OUT_OF_OFFICE;
    }

    /** The sitting is put off to another day: what was entered for the former one says nothing of that day. */
    void startOver() {
        movements.clear();
        markedAbsent = false;
        excuseReason = null;
        excuseAt = null;
        excuseForceMajeure = false;
        excuseBy = null;
        state = inOffice ? AttendanceState.EXPECTED : AttendanceState.OUT_OF_OFFICE;
    }

    /** The sitting has ended: who was never seen and gave no excuse was absent without one. */
    void sittingEnded(Sitting sitting) {
        if (inOffice) {
            state = derived(sitting.openedAt().orElse(null), true);
        }
    }

    private AttendanceState derived(@Nullable Instant openedAt, boolean ended) {
        Presence presence = presence();
        if (presence.isInTheRoom()) {
            boolean late = openedAt != null
                    && presence.first()
                            .filter(first -> first.at().isAfter(openedAt))
                            .isPresent();
            return late ? AttendanceState.LATE : AttendanceState.PRESENT;
        }
        if (presence.last().isPresent()) {
            return AttendanceState.LEFT;
        }
        if (excuseReason != null) {
            return AttendanceState.EXCUSED;
        }
        return markedAbsent || ended ? AttendanceState.UNEXCUSED : AttendanceState.EXPECTED;
    }

    private void mustBeInOffice(LocalDate date) {
        if (!inOffice) {
            throw new Refusal.MemberNotInOffice(date);
        }
    }

    Presence presence() {
        return new Presence(movements);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    AttendanceState state() {
        return state;
    }
}
