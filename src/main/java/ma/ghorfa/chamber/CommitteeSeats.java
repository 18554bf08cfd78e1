package ma.ghorfa.chamber;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CommitteeSeats extends JpaRepository<CommitteeSeat, UUID> {

    @Query(
            "select s from CommitteeSeat s join fetch s.committee where s.memberId = :member order by s.span.from desc, s.id")
    List<CommitteeSeat> ofMember(UUID member);
}
