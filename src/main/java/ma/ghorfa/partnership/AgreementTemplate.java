package ma.ghorfa.partnership;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** A template of agreements; its clauses stand in a table of their own. */
@Entity
@Table(name = "agreement_template")
class AgreementTemplate extends VersionedEntity<AgreementTemplate> {

    static final int NAME = 200;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    @Enumerated(EnumType.STRING)
    private AgreementKind kind;

    /** Raised with every edit: its clauses stand elsewhere, and its version must rise with them. */
    @SuppressWarnings("UnusedVariable") // what matters is that it changes
    private int edits;

    @SuppressWarnings("NullAway.Init")
    protected AgreementTemplate() {}

    @SuppressWarnings("NullAway.Init") // set() gives every field its value
    AgreementTemplate(AgreementTemplateData data) {
        set(data);
    }

    void edit(long editedVersion, AgreementTemplateData data) {
        editedFrom(editedVersion);
        set(data);
    }

    private void set(AgreementTemplateData data) {
        name = Given.arabic("name", data.name(), NAME);
        kind = data.kind();
        edits++;
    }

    void mayRemove(long editedVersion) {
        editedFrom(editedVersion);
    }

    AgreementTemplateId id() {
        return new AgreementTemplateId(uuid());
    }

    AgreementTemplateRow row(List<ClauseTemplateId> clauses) {
        return new AgreementTemplateRow(id(), version(), new AgreementTemplateData(name, kind, clauses));
    }
}
