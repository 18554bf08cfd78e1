package ma.ghorfa.partnership;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ObligationRecords extends JpaRepository<Obligation, UUID> {

    List<Obligation> findByAgreementInOrderByDueAscIdAsc(Collection<UUID> agreements);
}
