package ma.ghorfa.assembly;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ItemStore extends JpaRepository<AgendaItem, UUID> {

    List<AgendaItem> findBySessionId(UUID sessionId);
}
