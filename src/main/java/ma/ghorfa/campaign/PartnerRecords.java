package ma.ghorfa.campaign;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PartnerRecords extends JpaRepository<Partner, UUID> {

    List<Partner> findByCampaignOrderByIdAsc(UUID campaign);
}
