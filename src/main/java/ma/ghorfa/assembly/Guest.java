package ma.ghorfa.assembly;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** A guest of one session. */
@Entity
@SuppressWarnings("UnusedVariable") // projections read the columns, past this class
@Table(name = "guest")
class Guest extends VersionedEntity<Guest> {

    @Column(updatable = false)
    private UUID sessionId;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    @Embedded
    @EmbeddedColumnNaming("function_%s")
    private Bilingual function;

    @Embedded
    @EmbeddedColumnNaming("institution_%s")
    private Bilingual institution;

    private boolean attended;

    @SuppressWarnings("NullAway.Init")
    protected Guest() {}

    @SuppressWarnings("NullAway.Init") // set() gives the remaining fields their values
    Guest(SessionId session, GuestData data) {
        sessionId = session.value();
        set(data);
    }

    void edit(long editedVersion, GuestData data) {
        editedFrom(editedVersion);
        set(data);
    }

    void attended(boolean came) {
        attended = came;
    }

    private void set(GuestData data) {
        name = TextRules.required("name", data.name(), TextRules.NAME);
        function = TextRules.optional("function", data.function(), TextRules.LABEL);
        institution = TextRules.optional("institution", data.institution(), TextRules.LABEL);
    }

    GuestId id() {
        return new GuestId(uuid());
    }

    SessionId session() {
        return new SessionId(sessionId);
    }

    Bilingual name() {
        return name;
    }
}
