package ma.ghorfa.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "agreement_risk")
class Risk extends VersionedEntity<Risk> {

    static final int WORDS = 1000;
    static final int OWNER = 200;
    static final int MEASURE = 2000;

    @Column(name = "agreement_id", updatable = false)
    private UUID agreement;

    @Embedded
    @EmbeddedColumnNaming("words_%s")
    private Bilingual words;

    private int likelihood;
    private int impact;
    private String owner;
    private String measure;

    @Enumerated(EnumType.STRING)
    private RiskState state;

    @Column(name = "reviewed_on")
    private @Nullable LocalDate reviewedOn;

    @SuppressWarnings("NullAway.Init")
    protected Risk() {}

    @SuppressWarnings("NullAway.Init") // set() gives the rest their values
    Risk(AgreementId agreement, RiskData data, LocalDate today) {
        this.agreement = agreement.value();
        set(data, today);
    }

    void edit(long editedVersion, RiskData data, LocalDate today) {
        editedFrom(editedVersion);
        set(data, today);
    }

    private void set(RiskData data, LocalDate today) {
        if (data.reviewedOn() != null && data.reviewedOn().isAfter(today)) {
            throw new PartnershipRefusal.InTheFuture();
        }
        words = Given.arabic("words", data.words(), WORDS);
        likelihood = mark("likelihood", data.likelihood());
        impact = mark("impact", data.impact());
        owner = Given.line("owner", data.owner(), OWNER);
        measure = Given.lines("measure", data.measure(), MEASURE);
        state = data.state();
        reviewedOn = data.reviewedOn();
    }

    private static int mark(String field, int mark) {
        if (mark < 1 || mark > RiskData.HIGHEST) {
            throw new InvalidInputException(field, "partnershipIndicators.notAMark", RiskData.HIGHEST);
        }
        return mark;
    }

    AgreementId agreement() {
        return new AgreementId(agreement);
    }

    RiskRow row() {
        return new RiskRow(
                new RiskId(uuid()),
                version(),
                new RiskData(words, likelihood, impact, owner, measure, state, reviewedOn));
    }
}
