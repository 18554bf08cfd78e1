package ma.ghorfa.campaign;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PresentationRecords extends JpaRepository<Presentation, UUID> {

    List<Presentation> findByStationOrderByIdAsc(UUID station);
}
