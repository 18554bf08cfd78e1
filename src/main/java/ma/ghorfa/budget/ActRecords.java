package ma.ghorfa.budget;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ActRecords extends JpaRepository<BudgetAct, UUID> {

    /** The credit of an act, asked before it is locked. */
    @Query("select a.credit from BudgetAct a where a.id = :id")
    Optional<UUID> creditOf(UUID id);

    List<BudgetAct> findByBudgetAndStageOrderByNumberAsc(UUID budget, ActStage stage);
}
