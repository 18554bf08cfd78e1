package ma.ghorfa.chamber;

import ma.ghorfa.base.ConflictException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores at once, so that the database's own constraints speak while there is somebody to answer. The policies have
 * refused everything they could see; what the database still refuses is what somebody else stored in the meantime.
 */
final class Stored {

    private Stored() {}

    static <T> T now(JpaRepository<T, ?> repository, T entity) {
        try {
            return repository.saveAndFlush(entity);
        } catch (DataIntegrityViolationException e) {
            var conflict = new ConflictException();
            conflict.initCause(e);
            throw conflict;
        }
    }
}
