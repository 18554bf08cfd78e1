package ma.ghorfa.registry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers are looked up where each is kept once: by another column a save would read the whole register. */
interface CraftActors extends JpaRepository<CraftActor, UUID> {

    /** One statement; where nobody has begun a transaction, one for it alone would ask the database five times more. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<CraftActor> findById(UUID id);

    @NativeQuery("select * from craft_actor where cin_once = :cin")
    Optional<CraftActor> findByCin(String cin);

    @NativeQuery("select * from craft_actor where nia_once = :nia")
    Optional<CraftActor> findByNia(String nia);

    @NativeQuery("select * from craft_actor where rna_once = :rnaNumber")
    Optional<CraftActor> findByRnaNumber(String rnaNumber);
}
