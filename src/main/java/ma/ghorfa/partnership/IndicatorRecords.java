package ma.ghorfa.partnership;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface IndicatorRecords extends JpaRepository<Indicator, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Indicator i where i.id = :id")
    Optional<Indicator> lock(UUID id);

    List<Indicator> findByAgreementOrderByTargetOnAscIdAsc(UUID agreement);
}
