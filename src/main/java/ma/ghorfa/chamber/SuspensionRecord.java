package ma.ghorfa.chamber;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;

@Entity
@Table(name = "suspension")
class SuspensionRecord extends VersionedEntity<SuspensionRecord> {

    /** The side that owns the relation; the column is written from here. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "mandate_id", updatable = false)
    private MandateRecord mandate;

    @Embedded
    @EmbeddedColumnNaming("suspended_%s")
    private DateSpan span;

    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected SuspensionRecord() {}

    SuspensionRecord(MandateRecord mandate, DateSpan span, String reason) {
        this.mandate = mandate;
        this.span = span;
        this.reason = Checked.note("reason", reason);
    }

    /** The same suspension, with the end that it has now. */
    void lasts(DateSpan decided) {
        span = decided;
    }

    DateSpan span() {
        return span;
    }

    MandateRow.SuspensionRow row() {
        return new MandateRow.SuspensionRow(span, reason);
    }
}
