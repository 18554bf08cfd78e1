package ma.ghorfa.chamber;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MandateRecords extends JpaRepository<MandateRecord, UUID> {

    @Query("select distinct m from MandateRecord m left join fetch m.suspensions order by m.seat, m.held.from, m.id")
    List<MandateRecord> everything();

    @Query("""
            select distinct m from MandateRecord m left join fetch m.suspensions
            where m.memberId in :members order by m.held.from desc, m.id
            """)
    List<MandateRecord> ofMembers(Collection<UUID> members);

    @Query("select m from MandateRecord m where m.held.from < :until and m.held.until > :from order by m.seat, m.id")
    List<MandateRecord> heldDuring(LocalDate from, LocalDate until);
}
