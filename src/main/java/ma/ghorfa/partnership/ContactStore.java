package ma.ghorfa.partnership;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContactStore extends JpaRepository<ContactRecord, UUID> {

    List<ContactRecord> findByPartnerOrderByNameAscIdAsc(UUID partner);
}
