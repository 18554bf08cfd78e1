package ma.ghorfa.reminder;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReminderRuleRecords extends JpaRepository<ReminderRule, UUID> {

    Optional<ReminderRule> findByKind(DueKind kind);
}
