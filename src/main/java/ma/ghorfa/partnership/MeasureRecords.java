package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeasureRecords extends JpaRepository<Measure, UUID> {

    List<Measure> findByAgreementAndOnLessThanEqualOrderByOnDesc(UUID agreement, LocalDate day);

    List<Measure> findByIndicator(UUID indicator);

    Optional<Measure> findByIndicatorAndOn(UUID indicator, LocalDate on);
}
