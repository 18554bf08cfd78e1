package ma.ghorfa.chamber;

import java.util.List;

/**
 * A mandate as a member's page shows it.
 *
 * @param version to edit from
 * @param endNote why it ended, in words
 */
public record MandateRow(Mandate mandate, long version, String endNote, List<SuspensionRow> suspensions) {

    /** A suspension and its reason, in words. */
    public record SuspensionRow(DateSpan span, String reason) {}

    public MandateRow {
        suspensions = List.copyOf(suspensions);
    }
}
