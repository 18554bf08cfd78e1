package ma.ghorfa.assembly;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GuestStore extends JpaRepository<Guest, UUID> {}
