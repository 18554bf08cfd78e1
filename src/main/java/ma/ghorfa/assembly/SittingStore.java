package ma.ghorfa.assembly;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SittingStore extends JpaRepository<Sitting, UUID> {

    /** The session of a sitting, without loading either: the session is locked first. */
    @Query("select s.session.id from Sitting s where s.id = :id")
    Optional<UUID> sessionOf(UUID id);
}
