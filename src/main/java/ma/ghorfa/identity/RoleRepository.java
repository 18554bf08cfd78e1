package ma.ghorfa.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface RoleRepository extends JpaRepository<Role, UUID> {

    @EntityGraph(attributePaths = "permissions")
    List<Role> findAllByOrderByPositionAscCodeAsc();

    long countByCodeIn(Set<String> codes);
}
