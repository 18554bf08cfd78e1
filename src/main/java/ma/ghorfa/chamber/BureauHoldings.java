package ma.ghorfa.chamber;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface BureauHoldings extends JpaRepository<BureauHolding, UUID> {

    @Query("""
            select h from BureauHolding h join fetch h.post p
            where h.span.from <= :on and h.span.until > :on order by p.rank, h.place, h.id
            """)
    List<BureauHolding> on(LocalDate on);

    /** Those that touch a span of days. */
    @Query("""
            select h from BureauHolding h join fetch h.post p
            where h.span.from < :until and h.span.until > :from order by p.rank, h.place, h.id
            """)
    List<BureauHolding> during(LocalDate from, LocalDate until);

    @Query("select h from BureauHolding h join fetch h.post where h.memberId = :member order by h.span.from desc, h.id")
    List<BureauHolding> ofMember(UUID member);

    @Query("select h from BureauHolding h join fetch h.post p order by h.span.from desc, p.rank, h.place, h.id")
    List<BureauHolding> everything();
}
