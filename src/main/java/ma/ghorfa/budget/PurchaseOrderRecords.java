package ma.ghorfa.budget;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Whoever locks an order and the budget or the credit that pays for it locks the order first. */
interface PurchaseOrderRecords extends JpaRepository<PurchaseOrder, UUID> {

    /** To change it or its lines: one at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from PurchaseOrder o where o.id = :id")
    Optional<PurchaseOrder> lock(UUID id);
}
