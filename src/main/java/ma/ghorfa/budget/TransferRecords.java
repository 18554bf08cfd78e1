package ma.ghorfa.budget;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TransferRecords extends JpaRepository<CreditTransfer, UUID> {

    List<CreditTransfer> findByBudgetOrderByNumberDesc(UUID budget);

    boolean existsByBudgetAndState(UUID budget, TransferState state);
}
