package ma.ghorfa.budget;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Whoever locks several credits locks them in the order of their ids, after the budget. */
interface CreditRecords extends JpaRepository<Credit, UUID> {

    /** To change it: one act at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Credit c where c.id = :id")
    Optional<Credit> lock(UUID id);

    /** All credits of a budget, to change them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Credit c where c.budget = :budget order by c.id")
    List<Credit> lockAll(UUID budget);

    Optional<Credit> findByBudgetAndCode(UUID budget, UUID code);
}
