package ma.ghorfa.campaign;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface BenefitRecords extends JpaRepository<Benefit, UUID> {}
