package ma.ghorfa.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.VersionedEntity;
import ma.ghorfa.base.Written;

/** How many days before things of a kind fall due people are reminded. */
@Entity
@Table(name = "reminder_rule")
class ReminderRule extends VersionedEntity<ReminderRule> {

    private static final int MOST = 6;
    private static final int EARLIEST = 365;
    private static final int DIGITS = 3;

    @Enumerated(EnumType.STRING)
    private DueKind kind;

    /** Numbers, the largest first, with a comma between them; empty where nobody is reminded. */
    private String days;

    @SuppressWarnings("NullAway.Init")
    protected ReminderRule() {}

    DueKind kind() {
        return kind;
    }

    /** The largest first. */
    List<Integer> days() {
        return numbers(days);
    }

    void edit(long editedVersion, String typed) {
        editedFrom(editedVersion);
        String digits = Written.digits(typed).replaceAll("[^0-9]+", ",").replaceAll("^,|,$", "");
        if (Arrays.stream(digits.split(",", -1)).anyMatch(number -> number.length() > DIGITS)) {
            throw new InvalidInputException("days", "reminder.rule.days", MOST, EARLIEST);
        }
        var chosen = new TreeSet<Integer>(Collections.reverseOrder());
        chosen.addAll(numbers(digits));
        if (chosen.size() > MOST || (!chosen.isEmpty() && chosen.first() > EARLIEST)) {
            throw new InvalidInputException("days", "reminder.rule.days", MOST, EARLIEST);
        }
        days = chosen.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> numbers(String list) {
        return list.isEmpty()
                ? List.of()
                : Arrays.stream(list.split(",", -1)).map(Integer::valueOf).toList();
    }

    ReminderRuleRow row() {
        return new ReminderRuleRow(uuid(), version(), kind, days());
    }
}
