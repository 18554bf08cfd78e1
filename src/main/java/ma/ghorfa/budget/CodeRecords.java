package ma.ghorfa.budget;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CodeRecords extends JpaRepository<BudgetCode, UUID> {

    List<BudgetCode> findBySectionAndCode(BudgetSection section, String code);

    /** Those of a year from the top: sections, then codes; a code stands before what is below it. */
    @Query("select c from BudgetCode c where c.fromYear <= :year and (c.untilYear is null or c.untilYear >= :year)"
            + " order by c.code, c.id")
    List<BudgetCode> ofYear(int year);

    boolean existsByParent(UUID parent);

    /** Whether something stands below it in a year. */
    @Query("select count(c) > 0 from BudgetCode c where c.parent = :code and c.fromYear <= :year"
            + " and (c.untilYear is null or c.untilYear >= :year)")
    boolean isSum(UUID code, int year);

    List<BudgetCode> findByParent(UUID parent);

    /** The last year of a budget that has the code. */
    @Query(nativeQuery = true, value = """
            select max(used.last_year) from (
                select b.year last_year from budget_line l join budget_version v on v.id = l.version_id
                    join budget b on b.id = v.budget_id where l.code_id = :code
                union all select b.year from budget_credit r join budget b on b.id = r.budget_id where r.code_id = :code
            ) used
            """)
    Optional<Integer> usedUntil(UUID code);
}
