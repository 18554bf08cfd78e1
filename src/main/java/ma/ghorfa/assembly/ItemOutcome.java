package ma.ghorfa.assembly;

import java.util.Arrays;
import java.util.List;

/** What became of an agenda item. The first four are computed from its vote and cannot be chosen. */
public enum ItemOutcome {
    APPROVED_UNANIMOUS,
    APPROVED_MAJORITY,
    AMENDED_AND_APPROVED,
    REJECTED,
    POSTPONED,
    NOTED,
    WITHDRAWN;

    public boolean isApproved() {
        return this == APPROVED_UNANIMOUS || this == APPROVED_MAJORITY || this == AMENDED_AND_APPROVED;
    }

    /** The names of those that approve, for SQL. */
    public static List<String> approved() {
        return Arrays.stream(values())
                .filter(ItemOutcome::isApproved)
                .map(ItemOutcome::name)
                .toList();
    }

    /** It may come back on the agenda of a later session. */
    public boolean mayComeBack() {
        return this == REJECTED || this == POSTPONED || this == WITHDRAWN;
    }
}
