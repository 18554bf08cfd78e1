package ma.ghorfa.campaign;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CampaignRecords extends JpaRepository<Campaign, UUID> {

    /** As it is until the transaction ends; others may read it so, too. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select c from Campaign c where c.id = :id")
    Optional<Campaign> keep(UUID id);

    /** To change it: waits for those who keep it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Campaign c where c.id = :id")
    Optional<Campaign> lock(UUID id);
}
