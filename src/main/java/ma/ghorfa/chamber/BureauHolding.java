package ma.ghorfa.chamber;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;

@Entity
@Table(name = "bureau_holder")
class BureauHolding extends VersionedEntity<BureauHolding> {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "post_id", updatable = false)
    private BureauPost post;

    @Column(updatable = false)
    private int place;

    @Column(name = "member_id", updatable = false)
    private UUID memberId;

    @Embedded
    @EmbeddedColumnNaming("held_%s")
    private DateSpan span;

    @Column(name = "end_note")
    private String endNote = "";

    @SuppressWarnings("NullAway.Init")
    protected BureauHolding() {}

    BureauHolding(BureauPost post, int place, MemberId member, DateSpan span) {
        this.post = post;
        this.place = place;
        this.memberId = member.value();
        this.span = span;
    }

    /** Ends on a day that lies inside the time it would have had. */
    void endOn(LocalDate date, String note) {
        if (!span.contains(date) || date.equals(span.from())) {
            throw new BureauException.NotHeld(date);
        }
        span = span.endingOn(date);
        endNote = Checked.note("note", note);
    }

    /** Whoever takes it back saw it as it is. */
    void takenBackFrom(long editedVersion) {
        editedFrom(editedVersion);
    }

    void endOn(long editedVersion, LocalDate date, String note) {
        editedFrom(editedVersion);
        endOn(date, note);
    }

    HolderId id() {
        return new HolderId(uuid());
    }

    BureauPost post() {
        return post;
    }

    int place() {
        return place;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    DateSpan span() {
        return span;
    }

    BureauHolder row(MemberRow member) {
        return new BureauHolder(id(), version(), post.row(), place, member, span, endNote);
    }
}
