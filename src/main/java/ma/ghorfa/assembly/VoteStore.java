package ma.ghorfa.assembly;

import java.util.Collection;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface VoteStore extends JpaRepository<Vote, UUID> {

    boolean existsBySessionIdAndStateIn(UUID sessionId, Collection<VoteState> states);

    boolean existsByItemId(UUID itemId);

    boolean existsByItemIdAndStateIn(UUID itemId, Collection<VoteState> states);

    int countByItemId(UUID itemId);
}
