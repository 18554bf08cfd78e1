package ma.ghorfa.budget;

import java.util.List;
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
}
