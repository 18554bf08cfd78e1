package ma.ghorfa.assembly;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.VersionedEntity;
import ma.ghorfa.chamber.MemberId;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** What one person said on one item, as the secretary noted it. */
@Entity
@SuppressWarnings("UnusedVariable") // projections read the columns, past this class
@Table(name = "intervention")
class Intervention extends VersionedEntity<Intervention> {

    @Column(updatable = false)
    private UUID itemId;

    @Column(updatable = false)
    private UUID sessionId;

    private @Nullable UUID memberId;

    @Embedded
    @EmbeddedColumnNaming("speaker_%s")
    private Bilingual speaker;

    @Embedded
    @EmbeddedColumnNaming("words_%s")
    private Bilingual words;

    private Instant spokenAt;

    @SuppressWarnings("NullAway.Init")
    protected Intervention() {}

    Intervention(
            ItemId item, SessionId session, @Nullable MemberId member, Bilingual speaker, Bilingual words, Instant at) {
        itemId = item.value();
        sessionId = session.value();
        memberId = member == null ? null : member.value();
        this.speaker = TextRules.required("speaker", speaker, TextRules.LABEL);
        this.words = TextRules.paragraphs("words", words, TextRules.DECISION);
        spokenAt = at;
    }

    void edit(long editedVersion, Bilingual newWords) {
        editedFrom(editedVersion);
        words = TextRules.paragraphs("words", newWords, TextRules.DECISION);
    }

    InterventionId id() {
        return new InterventionId(uuid());
    }

    ItemId item() {
        return new ItemId(itemId);
    }

    SessionId session() {
        return new SessionId(sessionId);
    }
}
