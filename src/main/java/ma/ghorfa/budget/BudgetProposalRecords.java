package ma.ghorfa.budget;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BudgetProposalRecords extends JpaRepository<BudgetProposal, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from BudgetProposal p where p.id = :id")
    Optional<BudgetProposal> lock(UUID id);
}
