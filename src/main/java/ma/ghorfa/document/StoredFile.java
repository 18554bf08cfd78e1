package ma.ghorfa.document;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.springframework.data.domain.Persistable;

/** A file as it was attached. It never changes: what replaces it is another file. */
@Entity
@Immutable
@Table(name = "stored_file")
class StoredFile implements Persistable<UUID> {

    @Id
    private UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    private long size;

    private String sha256;

    @Basic(fetch = FetchType.LAZY)
    @Column(length = Length.LONG32)
    private byte[] content;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected StoredFile() {}

    StoredFile(String name, FileType type, byte[] content, String sha256, Instant createdAt, String createdBy) {
        this.name = name;
        this.mediaType = type.mediaType();
        this.size = content.length;
        this.sha256 = sha256;
        this.content = content;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    @PostLoad
    @PostPersist
    void remember() {
        stored = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    StoredFileRow row() {
        return new StoredFileRecords.Line(id, name, mediaType, size, sha256, createdAt, createdBy).row();
    }
}
