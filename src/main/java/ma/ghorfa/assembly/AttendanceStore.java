package ma.ghorfa.assembly;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AttendanceStore extends JpaRepository<Attendance, UUID> {

    @Query("select a from Attendance a left join fetch a.movements where a.sittingId = :sitting")
    List<Attendance> ofSitting(UUID sitting);

    @Query(
            "select a from Attendance a left join fetch a.movements where a.sittingId = :sitting and a.memberId = :member")
    Optional<Attendance> line(UUID sitting, UUID member);
}
