package ma.ghorfa.budget;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface FundingRecords extends JpaRepository<Funding, UUID> {

    Optional<Funding> findByItem(UUID item);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Funding f where f.item = :item")
    Optional<Funding> lock(UUID item);

    boolean existsByItem(UUID item);

    /** Locks no gap where there is none. */
    default Optional<Funding> lockIfThere(UUID item) {
        return existsByItem(item) ? lock(item) : Optional.empty();
    }
}
