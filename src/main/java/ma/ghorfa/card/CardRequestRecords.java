package ma.ghorfa.card;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CardRequestRecords extends JpaRepository<CardRequest, UUID> {

    Optional<CardRequest> findByNumber(String number);

    /** The card in force, apart from its date. */
    Optional<CardRequest> findByActorIdAndDeliveredOnIsNotNullAndEndedAsIsNull(UUID actor);

    /** The card that was handed over last. */
    Optional<CardRequest> findFirstByActorIdAndDeliveredOnIsNotNullOrderByDeliveredOnDescIdDesc(UUID actor);
}
