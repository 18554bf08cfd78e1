package ma.ghorfa.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PartnerStore extends JpaRepository<PartnerRecord, UUID> {

    @Query("select p from PartnerRecord p where p.name.ar = :name")
    Optional<PartnerRecord> named(String name);

    @Query("select p from PartnerRecord p order by p.name.ar, p.id")
    List<PartnerRecord> all();
}
