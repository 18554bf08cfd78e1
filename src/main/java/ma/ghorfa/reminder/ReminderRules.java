package ma.ghorfa.reminder;

import static ma.ghorfa.identity.Permissions.RULE_WRITE;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How early people are reminded: settings of the chamber, no law. */
@Service
@Transactional
@PreAuthorize("hasRole('" + RULE_WRITE + "')")
public class ReminderRules {

    private final ReminderRuleRecords rules;
    private final Journal journal;

    ReminderRules(ReminderRuleRecords rules, Journal journal) {
        this.rules = rules;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<ReminderRuleRow> all() {
        return rules.findAll().stream()
                .map(ReminderRule::row)
                .sorted(Comparator.comparing(ReminderRuleRow::kind))
                .toList();
    }

    /**
     * Reminds so many days before, from the next run on.
     *
     * @param days numbers as people write them in a row; none reminds nobody
     * @throws ma.ghorfa.base.InvalidInputException too many of them, or too early (field {@code days})
     * @throws ma.ghorfa.base.ConflictException somebody else changed it since
     */
    public void edit(DueKind kind, long editedVersion, String days) {
        ReminderRule rule = rules.findByKind(kind).orElseThrow(NotFoundException::new);
        rule.edit(editedVersion, days);
        Stored.now(rules, rule);
        journal.record(
                "reminder.ruleEdited",
                "reminderRule",
                rule.row().id(),
                Map.of("leadDays", rule.days().stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
}
