package ma.ghorfa.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClauseTemplateRecords extends JpaRepository<ClauseTemplate, UUID> {

    Optional<ClauseTemplate> findByCode(String code);

    List<ClauseTemplate> findAllByOrderByCodeAsc();
}
