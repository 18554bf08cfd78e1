package ma.ghorfa.document;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredFileRecords extends Repository<StoredFile, UUID> {

    /** A file without its content. */
    record Line(UUID id, String name, String mediaType, long size, String sha256, Instant createdAt, String createdBy) {

        StoredFileRow row() {
            FileType type = FileType.ofMediaType(mediaType).orElseThrow();
            return new StoredFileRow(new StoredFileId(id), name, type, size, sha256, createdAt, createdBy);
        }
    }

    StoredFile saveAndFlush(StoredFile file);

    @Query("""
            select new ma.ghorfa.document.StoredFileRecords$Line(
                f.id, f.name, f.mediaType, f.size, f.sha256, f.createdAt, f.createdBy)
            from StoredFile f where f.id in :ids
            """)
    List<Line> lines(Collection<UUID> ids);

    @Query("select f.content from StoredFile f where f.id = :id")
    byte @Nullable [] content(UUID id);
}
