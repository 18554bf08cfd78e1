package ma.ghorfa.campaign;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StepRecords extends JpaRepository<Step, UUID> {

    List<Step> findByCampaign(UUID campaign);
}
