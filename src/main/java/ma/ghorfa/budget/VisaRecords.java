package ma.ghorfa.budget;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface VisaRecords extends JpaRepository<BudgetVisa, UUID> {

    List<BudgetVisa> findByOfOrderByStepAsc(UUID version);
}
