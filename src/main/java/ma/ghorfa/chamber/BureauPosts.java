package ma.ghorfa.chamber;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface BureauPosts extends JpaRepository<BureauPost, UUID> {

    List<BureauPost> findAllByOrderByRankAscCodeAsc();

    Optional<BureauPost> findByCode(String code);

    boolean existsByCode(String code);
}
