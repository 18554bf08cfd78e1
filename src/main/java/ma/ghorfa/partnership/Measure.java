package ma.ghorfa.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;

/** Where an indicator stood on a day. */
@Entity
@Table(name = "agreement_measure")
class Measure extends VersionedEntity<Measure> {

    static final int SOURCE = 1000;

    /** Kept here too: the history of an agreement is read by it. */
    @Column(name = "agreement_id", updatable = false)
    private UUID agreement;

    @Column(name = "indicator_id", updatable = false)
    private UUID indicator;

    @Column(name = "measured_on")
    private LocalDate on;

    @Column(precision = 15, scale = 2)
    private BigDecimal measured;

    private String source;

    @Column(name = "entered_by", updatable = false)
    private String by;

    @SuppressWarnings("NullAway.Init")
    protected Measure() {}

    @SuppressWarnings("NullAway.Init") // set() gives the rest their values
    Measure(Indicator indicator, MeasureData data, String by) {
        agreement = indicator.agreement().value();
        this.indicator = indicator.id().value();
        this.by = by;
        set(data);
    }

    void edit(long editedVersion, MeasureData data) {
        editedFrom(editedVersion);
        set(data);
    }

    private void set(MeasureData data) {
        on = data.on();
        measured = Given.exact("value", data.value());
        source = Text.requiredParagraphs("source", data.source(), SOURCE);
    }

    AgreementId agreement() {
        return new AgreementId(agreement);
    }

    UUID indicator() {
        return indicator;
    }

    MeasureRow row() {
        return new MeasureRow(new MeasureId(uuid()), version(), new MeasureData(on, measured, source), by);
    }
}
