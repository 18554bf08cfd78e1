package ma.ghorfa.partnership;

import java.time.LocalDate;
import ma.ghorfa.budget.ActId;
import org.jspecify.annotations.Nullable;

/**
 * A tranche as it stands on a day.
 *
 * @param figures the amount that holds on the day, and what was moved up to it
 * @param act the commitment of the budget; null where there is none
 * @param late due before the day and not received in full, until the agreement is terminated or closed
 */
public record TrancheRow(
        TrancheId id,
        PartyRow party,
        boolean inKind,
        int year,
        LocalDate due,
        TrancheFigures figures,
        @Nullable ActId act,
        boolean late) {}
