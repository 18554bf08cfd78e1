package ma.ghorfa.assembly;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ItemStore extends JpaRepository<AgendaItem, UUID> {

    List<AgendaItem> findBySessionId(UUID sessionId);

    /** The session of an item, without loading the item: the session is locked first, and then what is in it is read. */
    @Query("select i.sessionId from AgendaItem i where i.id = :id")
    Optional<UUID> sessionOf(UUID id);

    /** Loads an item for editing; of two who edit the same one, the second sees what the first stored. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from AgendaItem i where i.id = :id")
    Optional<AgendaItem> lock(UUID id);

    boolean existsBySessionIdAndType(UUID sessionId, ItemType type);
}
