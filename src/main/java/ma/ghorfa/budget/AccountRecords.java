package ma.ghorfa.budget;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccountRecords extends JpaRepository<BudgetAccount, UUID> {

    Optional<BudgetAccount> findByBudget(UUID budget);

    List<BudgetAccount> findByStateOrderByIdDesc(AccountState state);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from BudgetAccount a where a.id = :id")
    Optional<BudgetAccount> lock(UUID id);
}
