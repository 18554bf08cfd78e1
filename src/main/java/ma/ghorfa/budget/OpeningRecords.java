package ma.ghorfa.budget;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OpeningRecords extends JpaRepository<TreasuryOpening, UUID> {

    Optional<TreasuryOpening> findByBudget(UUID budget);
}
