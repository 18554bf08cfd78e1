package ma.ghorfa.partnership;

import ma.ghorfa.base.ConflictException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stores at once: what the database still refuses is what somebody else stored in the meantime. */
final class Stored {

    private Stored() {}

    static <T> T now(JpaRepository<T, ?> records, T record) {
        try {
            return records.saveAndFlush(record);
        } catch (DataIntegrityViolationException e) {
            var conflict = new ConflictException();
            conflict.initCause(e);
            throw conflict;
        }
    }
}
