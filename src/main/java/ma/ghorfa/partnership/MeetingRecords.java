package ma.ghorfa.partnership;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingRecords extends JpaRepository<Meeting, UUID> {

    List<Meeting> findByAgreementOrderByOnDescIdDesc(UUID agreement);
}
