package ma.ghorfa.document;

import java.util.UUID;

/** The id of a file that is kept in the database. */
public record StoredFileId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
