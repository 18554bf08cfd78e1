package ma.ghorfa.budget;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LineRecords extends JpaRepository<BudgetLine, UUID> {

    List<BudgetLine> findByOf(UUID version);

    Optional<BudgetLine> findByOfAndCode(UUID version, UUID code);

    List<BudgetLine> findByOfAndCodeIn(UUID version, List<UUID> codes);

    boolean existsByCode(UUID code);
}
