package ma.ghorfa.registry;

import static ma.ghorfa.identity.Permissions.DOCUMENT_READ;
import static ma.ghorfa.identity.Permissions.DOCUMENT_WRITE;
import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.document.StoredFileContent;
import ma.ghorfa.document.StoredFileId;
import ma.ghorfa.document.StoredFiles;
import ma.ghorfa.identity.OnBehalf;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The photos of people in the register, as small JPEGs. Whoever may read somebody's page sees the photo, and whoever keeps
 * the page keeps the photo; to the store of files they go with the right to store, and no further.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + REGISTRY_READ + "')")
public class Photos {

    private static final String NAME = "photo.jpg";

    private final CraftActors actors;
    private final ActorStore store;
    private final StoredFiles files;
    private final Journal journal;

    Photos(CraftActors actors, ActorStore store, StoredFiles files, Journal journal) {
        this.actors = actors;
        this.store = store;
        this.files = files;
        this.journal = journal;
    }

    /** Bytes that a file may have that is sent. */
    public static int largest() {
        return PhotoPicture.LARGEST;
    }

    /** A JPEG of at most 600 pixels a side; empty where there is none. */
    public Optional<byte[]> of(ActorId id) {
        return actors.findById(id.value()).flatMap(CraftActor::photo).map(this::read);
    }

    private byte[] read(StoredFileId photo) {
        StoredFileContent file = OnBehalf.with(DOCUMENT_READ, () -> files.read(photo));
        try (InputStream in = file.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory could not be read", e);
        }
    }

    /**
     * Keeps a photo in place of the one that may have been there.
     *
     * @param sent a JPEG or a PNG as a camera writes it; the caller closes it
     * @throws PhotoRefusedException where it cannot be one
     */
    @Transactional
    @PreAuthorize("hasRole('" + REGISTRY_WRITE + "')")
    public void put(ActorId id, InputStream sent) {
        CraftActor actor = store.get(id);
        byte[] picture = PhotoPicture.of(read(sent));
        StoredFileId photo = OnBehalf.with(DOCUMENT_WRITE, () -> files.store(NAME, new ByteArrayInputStream(picture))
                .id());
        actor.showOn(photo);
        actors.saveAndFlush(actor);
        journal.record("registry.photoStored", Register.SUBJECT, id.value());
    }

    private static byte[] read(InputStream sent) {
        try {
            return sent.readNBytes(PhotoPicture.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("An upload broke off", e);
        }
    }

    /**
     * Takes the photo off somebody's page.
     *
     * @throws NotFoundException where there is none
     */
    @Transactional
    @PreAuthorize("hasRole('" + REGISTRY_WRITE + "')")
    public void remove(ActorId id) {
        CraftActor actor = store.get(id);
        if (actor.photo().isEmpty()) {
            throw new NotFoundException();
        }
        actor.showOn(null);
        actors.saveAndFlush(actor);
        journal.record("registry.photoRemoved", Register.SUBJECT, id.value());
    }
}
