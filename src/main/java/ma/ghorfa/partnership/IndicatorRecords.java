package ma.ghorfa.partnership;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface IndicatorRecords extends JpaRepository<Indicator, UUID> {

    List<Indicator> findByAgreementOrderByTargetOnAscIdAsc(UUID agreement);
}
