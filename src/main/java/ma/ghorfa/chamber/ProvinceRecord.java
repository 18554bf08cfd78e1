package ma.ghorfa.chamber;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "province")
class ProvinceRecord extends VersionedEntity<ProvinceRecord> {

    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "region_code", updatable = false)
    private String regionCode;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    @Enumerated(EnumType.STRING)
    private ProvinceKind kind;

    private @Nullable Integer population;

    @SuppressWarnings("NullAway.Init")
    protected ProvinceRecord() {}

    ProvinceRecord(ProvinceData data) {
        code = data.code().value();
        regionCode = data.code().region();
        name = Checked.both("name", data.name(), 100);
        kind = data.kind();
        population = counted(data.population());
    }

    void edit(long editedVersion, ProvinceData data) {
        editedFrom(editedVersion);
        name = Checked.both("name", data.name(), 100);
        kind = data.kind();
        population = counted(data.population());
    }

    private static @Nullable Integer counted(@Nullable Integer population) {
        if (population != null && population < 1) {
            throw new InvalidInputException("population", "chamber.province.badPopulation");
        }
        return population;
    }

    UUID id() {
        return uuid();
    }

    Province row() {
        return new Province(new ProvinceCode(code), version(), name, kind, population);
    }
}
