package ma.ghorfa.minutes;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MinutesStore extends JpaRepository<Minutes, UUID> {

    Optional<Minutes> findBySessionId(UUID sessionId);

    boolean existsBySessionId(UUID sessionId);

    /** The latest session first. */
    List<Minutes> findAllByOrderBySessionDateDescIdDesc();

    List<Minutes> findBySubmittedSessionId(UUID sessionId);

    /** Loads minutes for an act: one after the other, as in the session they belong to. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Minutes m where m.sessionId = :sessionId")
    Optional<Minutes> lock(UUID sessionId);
}
