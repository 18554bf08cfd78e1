package ma.ghorfa.campaign;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Whoever locks a station and its campaign locks the station first. */
interface StationRecords extends JpaRepository<Station, UUID> {

    /** As it is until the transaction ends; others may read it so, too. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select s from Station s where s.id = :id")
    Optional<Station> keep(UUID id);

    /** To change it: waits for those who keep it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Station s where s.id = :id")
    Optional<Station> lock(UUID id);
}
