package ma.ghorfa.reminder;

import java.util.List;
import java.util.UUID;

/**
 * How early people are reminded of a kind.
 *
 * @param days before it falls due, the largest first; none where nobody is reminded
 */
public record ReminderRuleRow(UUID id, long version, DueKind kind, List<Integer> days) {

    public ReminderRuleRow {
        days = List.copyOf(days);
    }
}
