package ma.ghorfa.document;

import static ma.ghorfa.identity.Permissions.DOCUMENT_READ;
import static ma.ghorfa.identity.Permissions.DOCUMENT_WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Sha256;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that people attach to records. They lie in the database, so that one backup holds everything, and are never
 * changed or deleted: a record that lets go of a file leaves it to those that still refer to it.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + DOCUMENT_READ + "')")
public class StoredFiles {

    private static final long MEGABYTE = 1024L * 1024;

    private final StoredFileRecords files;
    private final StoredFileSettings settings;
    private final FileTypeDetector detector = new FileTypeDetector();
    private final CurrentAccount account;
    private final Journal journal;
    private final Clock clock;

    StoredFiles(
            StoredFileRecords files,
            StoredFileSettings settings,
            CurrentAccount account,
            Journal journal,
            Clock clock) {
        this.files = files;
        this.settings = settings;
        this.account = account;
        this.journal = journal;
        this.clock = clock;
    }

    /** In bytes; for a field to say it before anybody waits for an upload. */
    public long largest() {
        return settings.maxSize().toBytes();
    }

    /**
     * Keeps a file. Its type is what its content is; its name is cleaned and gets the extension of that type.
     *
     * @param typedName as the browser sent it
     * @param content read to the end, or to one byte more than may be; the caller closes it
     * @throws FileRefusedException empty, too large, or of a type that is not taken
     */
    @Transactional
    @PreAuthorize("hasRole('" + DOCUMENT_WRITE + "')")
    public StoredFileRow store(String typedName, InputStream content) {
        byte[] bytes = read(content);
        if (bytes.length == 0) {
            throw new FileRefusedException.Empty(FileNames.base(typedName));
        }
        if (bytes.length > largest()) {
            throw new FileRefusedException.TooLarge(FileNames.base(typedName), largest() / MEGABYTE);
        }
        FileType type =
                detector.detect(bytes).orElseThrow(() -> new FileRefusedException.WrongType(FileNames.base(typedName)));
        String name = FileNames.safe(typedName, type);
        StoredFileRow row = files.saveAndFlush(
                        new StoredFile(name, type, bytes, Sha256.hex(bytes), clock.instant(), account.username()))
                .row();
        journal.record(
                "document.fileStored",
                "file",
                row.id().value(),
                Map.of("name", row.name(), "sha256", row.sha256(), "size", String.valueOf(row.size())));
        return row;
    }

    private byte[] read(InputStream content) {
        try {
            return content.readNBytes(Math.toIntExact(largest() + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("An upload broke off", e);
        }
    }

    public Optional<StoredFileRow> find(StoredFileId id) {
        return Optional.ofNullable(findAll(Set.of(id)).get(id));
    }

    /** Files by id; an id that no file has is left out. */
    public Map<StoredFileId, StoredFileRow> findAll(Collection<StoredFileId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return files.lines(ids.stream().map(StoredFileId::value).toList()).stream()
                .map(StoredFileRecords.Line::row)
                .collect(Collectors.toMap(StoredFileRow::id, Function.identity()));
    }

    /**
     * A file with its content.
     *
     * @throws NotFoundException there is no such file
     * @throws FileRefusedException.Damaged its content is not what was stored
     */
    public StoredFileContent read(StoredFileId id) {
        StoredFileRow row = find(id).orElseThrow(NotFoundException::new);
        byte[] bytes = files.content(id.value());
        if (bytes == null || !Sha256.hex(bytes).equals(row.sha256())) {
            throw new FileRefusedException.Damaged(row.name());
        }
        return new StoredFileContent(row, bytes);
    }
}
