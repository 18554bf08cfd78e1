package ma.ghorfa.chamber;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** Where a {@link Mandate} is stored. What may become of it is decided by {@link Mandates}, not here. */
@Entity
@Table(name = "mandate")
class MandateRecord extends VersionedEntity<MandateRecord> {

    @Column(name = "member_id", updatable = false)
    private UUID memberId;

    private int seat;

    /** The days the seat is held: until the end of the term, or until the ending. */
    @Embedded
    @EmbeddedColumnNaming("held_%s")
    private DateSpan held;

    @Column(name = "term_until")
    private LocalDate termUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private @Nullable MandateEnd endReason;

    @Column(name = "end_note")
    private String endNote = "";

    @Column(name = "replaces_id", updatable = false)
    private @Nullable UUID replacesId;

    @OneToMany(mappedBy = "mandate", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("span.from")
    private List<SuspensionRecord> suspensions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected MandateRecord() {}

    /** A mandate that begins: not ended, not suspended. */
    MandateRecord(Mandate mandate) {
        memberId = mandate.member().value();
        seat = mandate.seat();
        held = mandate.held();
        termUntil = mandate.term().until();
        MandateId replaces = mandate.replaces();
        replacesId = replaces == null ? null : replaces.value();
    }

    /** Takes over what the policy decided. */
    void become(long editedVersion, Mandate mandate) {
        editedFrom(editedVersion);
        seat = mandate.seat();
        held = mandate.held();
        termUntil = mandate.term().until();
        Mandate.Ending ending = mandate.ending();
        endReason = ending == null ? null : ending.reason();
        suspensions.removeIf(stored -> mandate.suspensions().stream()
                .noneMatch(span -> span.from().equals(stored.span().from())));
        suspensions.forEach(stored -> mandate.suspensions().stream()
                .filter(span -> span.from().equals(stored.span().from()))
                .forEach(stored::lasts));
    }

    void ended(String note) {
        endNote = Checked.note("note", note);
    }

    void suspended(DateSpan span, String reason) {
        suspensions.add(new SuspensionRecord(this, span, reason));
    }

    MandateId id() {
        return new MandateId(uuid());
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    Mandate toMandate() {
        return new Mandate(
                id(),
                member(),
                seat,
                new DateSpan(held.from(), termUntil),
                endReason == null ? null : new Mandate.Ending(endReason, held.until()),
                suspensions.stream().map(SuspensionRecord::span).toList(),
                replacesId == null ? null : new MandateId(replacesId));
    }

    MandateRow row() {
        return new MandateRow(
                toMandate(),
                version(),
                endNote,
                suspensions.stream().map(SuspensionRecord::row).toList());
    }
}
