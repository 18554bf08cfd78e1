package ma.ghorfa.partnership;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RiskRecords extends JpaRepository<Risk, UUID> {

    List<Risk> findByAgreementOrderByIdAsc(UUID agreement);
}
