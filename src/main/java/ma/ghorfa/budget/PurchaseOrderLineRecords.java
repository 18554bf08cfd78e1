package ma.ghorfa.budget;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PurchaseOrderLineRecords extends JpaRepository<PurchaseOrderLine, UUID> {

    List<PurchaseOrderLine> findByOfOrderByPosition(UUID order);
}
