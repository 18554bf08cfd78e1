package ma.ghorfa.base;

import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores at once, so that the database's own constraints speak while there is somebody to answer: what it still refuses is
 * what somebody else stored in the meantime.
 */
public final class Stored {

    /**
     * The version that somebody saw who saw no record: the one that is stored first has the version 0, and who did not see it
     * does not overwrite it.
     */
    public static final long NOTHING = -1;

    private Stored() {}

    public static <T> void now(JpaRepository<T, ?> records, List<T> many) {
        try {
            records.saveAllAndFlush(many);
        } catch (DataIntegrityViolationException e) {
            throw conflict(e);
        }
    }

    public static <T> T now(JpaRepository<T, ?> records, T record) {
        try {
            return records.saveAndFlush(record);
        } catch (DataIntegrityViolationException e) {
            throw conflict(e);
        }
    }

    private static ConflictException conflict(DataIntegrityViolationException cause) {
        var conflict = new ConflictException();
        conflict.initCause(cause);
        return conflict;
    }
}
