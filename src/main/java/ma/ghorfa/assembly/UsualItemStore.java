package ma.ghorfa.assembly;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface UsualItemStore extends JpaRepository<UsualItem, UUID> {

    List<UsualItem> findAllByOrderBySessionKindDescPlaceAscIdAsc();
}
