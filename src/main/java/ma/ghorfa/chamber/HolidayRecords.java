package ma.ghorfa.chamber;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface HolidayRecords extends JpaRepository<Holiday, UUID> {

    List<Holiday> findByDateBetweenOrderByDateAscKindAscIdAsc(LocalDate from, LocalDate to);

    List<Holiday> findByDateIn(Collection<LocalDate> dates);

    Optional<Holiday> findByDateAndKind(LocalDate date, HolidayKind kind);
}
