package ma.ghorfa.journal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a room says of the things that its acts are about. The journal keeps their types, their ids and codes; it asks
 * every room and shows what one of them answers, in the reader's language. A room keeps silent on what is gone and on what
 * the reader may not read.
 */
public interface JournalSubjects {

    /**
     * What an act was done to.
     *
     * @param path the address of its page, without a leading slash; null where it has none
     */
    record Subject(String name, @Nullable String path) {}

    /** The subject of that type and id, where it is this room's. */
    Optional<Subject> find(String type, UUID id);

    /**
     * The words of a detail that the room wrote as a code or an id.
     *
     * @param detail the detail's name
     */
    default Optional<String> words(JournalEntry entry, String detail, String value) {
        return Optional.empty();
    }
}
