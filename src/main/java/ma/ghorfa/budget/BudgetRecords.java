package ma.ghorfa.budget;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Whoever locks a budget and anything of it locks the budget first. */
interface BudgetRecords extends JpaRepository<Budget, UUID> {

    Optional<Budget> findByYear(int year);

    boolean existsByYear(int year);

    /** As it is until the transaction ends: acts of the same budget go on side by side, and it is not closed meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select b from Budget b where b.id = :id")
    Optional<Budget> keep(UUID id);

    /** To change it: waits for those who keep it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Budget b where b.id = :id")
    Optional<Budget> lock(UUID id);
}
