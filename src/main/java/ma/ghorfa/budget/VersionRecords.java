package ma.ghorfa.budget;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface VersionRecords extends JpaRepository<BudgetVersion, UUID> {

    List<BudgetVersion> findByBudgetOrderByNumberAsc(UUID budget);

    List<BudgetVersion> findByStateOrderByIdDesc(VersionState state);

    /** As it is until the transaction ends; others edit lines of it side by side. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select v from BudgetVersion v where v.id = :id")
    Optional<BudgetVersion> keep(UUID id);

    /** To change it: waits for those who edit its lines. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from BudgetVersion v where v.id = :id")
    Optional<BudgetVersion> lock(UUID id);
}
