package ma.ghorfa.assembly;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DecisionStore extends JpaRepository<Decision, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Decision d where d.id = :id")
    Optional<Decision> lock(UUID id);
}
