package ma.ghorfa.chamber;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;

@Entity
@Table(name = "committee_seat")
class CommitteeSeat extends VersionedEntity<CommitteeSeat> {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "committee_id", updatable = false)
    private Committee committee;

    @Column(name = "member_id", updatable = false)
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CommitteeRole role;

    /** What the database lets only one have at a time: the role of a chair or vice-chair, else the member's own place. */
    @Column(updatable = false)
    private String place;

    @Embedded
    @EmbeddedColumnNaming("held_%s")
    private DateSpan span;

    @SuppressWarnings("NullAway.Init")
    protected CommitteeSeat() {}

    CommitteeSeat(Committee committee, MemberId member, CommitteeRole role, DateSpan span) {
        this.committee = committee;
        this.memberId = member.value();
        this.role = role;
        this.place = role == CommitteeRole.MEMBER ? member.toString() : role.name();
        this.span = span;
    }

    /** Ends on a day after the first one; what has not begun by then is taken back, see {@link Committee#end}. */
    void endOn(LocalDate date) {
        span = span.endingOn(date);
    }

    Committee committee() {
        return committee;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    CommitteeRole role() {
        return role;
    }

    DateSpan span() {
        return span;
    }
}
