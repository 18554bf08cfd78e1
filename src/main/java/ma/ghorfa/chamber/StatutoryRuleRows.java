package ma.ghorfa.chamber;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StatutoryRuleRows extends JpaRepository<StatutoryRule, UUID> {

    @Query(
            "select r from StatutoryRule r where r.validity.from <= :on and r.validity.until > :on order by r.key, r.scope")
    List<StatutoryRule> on(LocalDate on);

    @Query("select r from StatutoryRule r where r.key = :key and r.validity.from <= :on and r.validity.until > :on")
    List<StatutoryRule> on(String key, LocalDate on);

    @Query("select r from StatutoryRule r where r.key = :key order by r.validity.from desc, r.scope, r.id")
    List<StatutoryRule> ofKey(String key);

    @Query("select r from StatutoryRule r where r.key = :key and r.scope = :scope order by r.validity.from")
    List<StatutoryRule> ofKeyAndScope(String key, RuleScope scope);
}
