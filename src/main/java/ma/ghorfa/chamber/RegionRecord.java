package ma.ghorfa.chamber;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import ma.ghorfa.base.Bilingual;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;

/** The twelve regions come with the schema and change by law only. */
@Entity
@Immutable
@Table(name = "region")
class RegionRecord {

    @Id
    @Column(name = "code")
    private String code;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    @SuppressWarnings("NullAway.Init")
    protected RegionRecord() {}

    Region row() {
        return new Region(code, name);
    }
}
