package ma.ghorfa.assembly;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface VoteStore extends JpaRepository<Vote, UUID> {

    boolean existsBySessionIdAndStateIn(UUID sessionId, Collection<VoteState> states);

    boolean existsByItemId(UUID itemId);

    boolean existsByItemIdAndStateIn(UUID itemId, Collection<VoteState> states);

    int countByItemId(UUID itemId);

    /** The session of a vote, without loading the vote: the session is locked first. */
    @Query("select v.sessionId from Vote v where v.id = :id")
    Optional<UUID> sessionOf(UUID id);
}
