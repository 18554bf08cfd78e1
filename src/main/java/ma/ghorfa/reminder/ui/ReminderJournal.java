package ma.ghorfa.reminder.ui;

import static ma.ghorfa.ui.Words.t;

import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.journal.JournalSubjects;
import ma.ghorfa.reminder.ReminderNavigation;
import ma.ghorfa.reminder.ReminderRules;
import org.springframework.stereotype.Component;

/** Names what the acts of this room are about. */
@Component
class ReminderJournal implements JournalSubjects {

    private final ReminderRules rules;
    private final CurrentAccount account;

    ReminderJournal(ReminderRules rules, CurrentAccount account) {
        this.rules = rules;
        this.account = account;
    }

    @Override
    public Optional<Subject> find(String type, UUID id) {
        if (!type.equals("reminderRule") || !account.may(Permissions.RULE_WRITE)) {
            return Optional.empty();
        }
        return rules.all().stream()
                .filter(row -> row.id().equals(id))
                .findAny()
                .map(row -> new Subject(t("reminder.kind", row.kind()), ReminderNavigation.RULES));
    }
}
