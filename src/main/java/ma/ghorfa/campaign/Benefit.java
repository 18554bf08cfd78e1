package ma.ghorfa.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** Something that the card gives to who carries it. */
@Entity
@Table(name = "card_benefit")
class Benefit extends VersionedEntity<Benefit> {

    private static final int NAME = 200;
    private static final int CONDITIONS = 2000;

    @Enumerated(EnumType.STRING)
    private BenefitKind kind;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    @Embedded
    @EmbeddedColumnNaming("provider_%s")
    private Bilingual provider;

    @Embedded
    @EmbeddedColumnNaming("conditions_%s")
    private Bilingual conditions;

    @Column(name = "from_on")
    private @Nullable LocalDate from;

    @Column(name = "until_on")
    private @Nullable LocalDate until;

    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected Benefit() {}

    @SuppressWarnings("NullAway.Init") // set() gives every field its value
    Benefit(BenefitData data) {
        set(data);
    }

    void edit(long editedVersion, BenefitData data) {
        editedFrom(editedVersion);
        set(data);
    }

    private void set(BenefitData data) {
        kind = data.kind();
        name = Given.both("name", data.name(), NAME);
        provider = Given.both("provider", data.provider(), NAME);
        conditions = Given.paragraphs("conditions", data.conditions(), CONDITIONS);
        if (data.from() != null && data.until() != null && data.until().isBefore(data.from())) {
            throw new InvalidInputException("until", "campaign.period.order");
        }
        from = data.from();
        until = data.until();
        active = data.active();
    }

    BenefitId id() {
        return new BenefitId(uuid());
    }

    BenefitRow row() {
        return new BenefitRow(id(), version(), new BenefitData(kind, name, provider, conditions, from, until, active));
    }
}
