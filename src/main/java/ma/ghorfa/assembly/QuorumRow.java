package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.RuleId;
import ma.ghorfa.chamber.RuleStatus;
import org.jspecify.annotations.Nullable;

/**
 * One line of the quorum ledger; it never changes.
 *
 * @param at the moment whose presence was counted
 * @param base seats or members in office, as the rule says
 * @param excused members absent with an excuse
 * @param ruleValue the rule as it was applied, such as {@code >1/2 IN_OFFICE}
 * @param sentence why the quorum is reached or not, in both official languages
 * @param recordedAt when it was keyed in
 */
public record QuorumRow(
        UUID id,
        SessionId session,
        SittingId sitting,
        @Nullable ItemId item,
        QuorumOccasion occasion,
        Instant at,
        int call,
        int seats,
        int inOffice,
        int base,
        int present,
        int excused,
        int threshold,
        boolean reached,
        String ruleKey,
        RuleId rule,
        long ruleVersion,
        String ruleValue,
        RuleStatus ruleStatus,
        Bilingual sentence,
        String recordedBy,
        Instant recordedAt) {

    /** The outcome as the arithmetic gives it, with its margin. */
    public Quorum.Result result() {
        return reached ? new Quorum.Reached(threshold, present) : new Quorum.NotReached(threshold, present);
    }
}
