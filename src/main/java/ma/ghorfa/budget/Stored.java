package ma.ghorfa.budget;

import java.util.List;
import ma.ghorfa.base.ConflictException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stores at once: what the database still refuses is what somebody else stored in the meantime. */
final class Stored {

    private Stored() {}

    static <T> void now(JpaRepository<T, ?> records, List<T> many) {
        try {
            records.saveAllAndFlush(many);
        } catch (DataIntegrityViolationException e) {
            throw conflict(e);
        }
    }

    static <T> T now(JpaRepository<T, ?> records, T record) {
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
