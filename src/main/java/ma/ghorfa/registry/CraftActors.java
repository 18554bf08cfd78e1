package ma.ghorfa.registry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CraftActors extends JpaRepository<CraftActor, UUID> {

    Optional<CraftActor> findByCin(String cin);

    Optional<CraftActor> findByNia(String nia);

    Optional<CraftActor> findByRnaNumber(String rnaNumber);
}
