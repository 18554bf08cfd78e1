package ma.ghorfa.campaign;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CampaignRecords extends JpaRepository<Campaign, UUID> {}
