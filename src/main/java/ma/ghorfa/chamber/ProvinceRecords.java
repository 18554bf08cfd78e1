package ma.ghorfa.chamber;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProvinceRecords extends JpaRepository<ProvinceRecord, UUID> {

    Optional<ProvinceRecord> findByCode(String code);

    boolean existsByCode(String code);

    List<ProvinceRecord> findAllByOrderByCode();
}
