package ma.ghorfa.chamber;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface InterestRecords extends JpaRepository<Interest, UUID> {

    @Query("select i from Interest i where i.memberId = :member order by i.span.from desc, i.id")
    List<Interest> ofMember(UUID member);

    @Query("select i from Interest i where i.span.from <= :on and i.span.until > :on order by i.id")
    List<Interest> on(LocalDate on);
}
