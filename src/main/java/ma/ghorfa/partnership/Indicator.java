package ma.ghorfa.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;

@Entity
@Table(name = "agreement_indicator")
class Indicator extends VersionedEntity<Indicator> {

    static final int NAME = 300;
    static final int UNIT = 60;

    @Column(name = "agreement_id", updatable = false)
    private UUID agreement;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    @Embedded
    @EmbeddedColumnNaming("unit_%s")
    private Bilingual unit;

    @Column(name = "base_value", precision = 15, scale = 2)
    private BigDecimal base;

    @Column(name = "target_value", precision = 15, scale = 2)
    private BigDecimal target;

    @Column(name = "target_on")
    private LocalDate targetOn;

    @SuppressWarnings("NullAway.Init")
    protected Indicator() {}

    @SuppressWarnings("NullAway.Init") // set() gives the rest their values
    Indicator(AgreementId agreement, IndicatorData data) {
        this.agreement = agreement.value();
        set(data);
    }

    void edit(long editedVersion, IndicatorData data) {
        editedFrom(editedVersion);
        set(data);
    }

    private void set(IndicatorData data) {
        name = Given.arabic("name", data.name(), NAME);
        unit = Given.arabic("unit", data.unit(), UNIT);
        base = Given.exact("base", data.base());
        target = Given.exact("target", data.target());
        if (base.compareTo(target) == 0) {
            throw new InvalidInputException("target", "partnershipIndicators.targetIsBase");
        }
        targetOn = data.targetOn();
    }

    AgreementId agreement() {
        return new AgreementId(agreement);
    }

    IndicatorId id() {
        return new IndicatorId(uuid());
    }

    Bilingual name() {
        return name;
    }

    IndicatorRow row(List<MeasureRow> measures) {
        return new IndicatorRow(id(), version(), new IndicatorData(name, unit, base, target, targetOn), measures);
    }
}
