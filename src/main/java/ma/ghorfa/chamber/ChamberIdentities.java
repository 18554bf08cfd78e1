package ma.ghorfa.chamber;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ChamberIdentities extends JpaRepository<ChamberIdentity, UUID> {

    Optional<ChamberIdentity> findFirstBy();
}
