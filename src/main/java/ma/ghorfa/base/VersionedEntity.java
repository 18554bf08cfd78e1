package ma.ghorfa.base;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.jpa.domain.support.AuditingEntityListener;

/**
 * A record that people edit: it has an id from birth (UUID version 7, so that ids sort by age), a version against lost
 * updates, and the name of the account that made the last change. Its table is system-versioned, so the database keeps
 * every former row together with that name.
 */
@MappedSuperclass
@EntityListeners(AuditingEntityListener.class)
public abstract class VersionedEntity<T extends VersionedEntity<T>> extends AbstractAggregateRoot<T> {

    @Id
    @Column(updatable = false)
    private UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);

    /** Named apart from {@link #version()}: null tells Spring Data that the record is new, and 0 would not. */
    @Version
    @Column(name = "version")
    private @Nullable Long storedVersion;

    @LastModifiedBy
    @Column(name = "changed_by", length = 64, nullable = false)
    private String changedBy = "system";

    protected UUID uuid() {
        return id;
    }

    /** The stored version; 0 for a record that was not saved yet. */
    public long version() {
        return Objects.requireNonNullElse(storedVersion, 0L);
    }

    public String changedBy() {
        return changedBy;
    }

    /** Throws {@link ConflictException} unless the caller edited the version that is stored. */
    protected void editedFrom(long editedVersion) {
        ConflictException.unlessSame(version(), editedVersion);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof VersionedEntity<?> that
                && org.hibernate.Hibernate.getClass(this) == org.hibernate.Hibernate.getClass(that)
                && uuid().equals(that.uuid());
    }

    @Override
    public final int hashCode() {
        return uuid().hashCode();
    }
}
