package ma.ghorfa.assembly;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SessionStore extends JpaRepository<Session, UUID> {

    /**
     * Loads a session for an act. What happens in one session happens one after the other: two people acting at once
     * get a domain's answer and no surprise of the database.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Session s where s.id = :id")
    Optional<Session> lock(UUID id);

    boolean existsByFirstCallId(UUID firstCallId);
}
