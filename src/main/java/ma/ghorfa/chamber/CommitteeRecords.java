package ma.ghorfa.chamber;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CommitteeRecords extends JpaRepository<Committee, UUID> {

    @Query("select distinct c from Committee c left join fetch c.seats order by c.active.from desc, c.number, c.id")
    List<Committee> everything();
}
