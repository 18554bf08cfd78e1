package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it stands on a day.
 *
 * @param state empty before the signature
 * @param until the last day; null where it has no end
 * @param amendments those that have effect on the day, in their order
 * @param tranches by id; none that is struck out
 * @param clauses by id, in their order; none that is struck out
 * @param parties in their order; none that left
 * @param obligations by id, the earliest first; none that an amendment dropped
 */
public record AgreementAsOf(
        LocalDate on,
        Optional<AgreementState> state,
        @Nullable LocalDate until,
        List<AgreementId> amendments,
        Map<TrancheId, TrancheTerm> tranches,
        Map<ClauseId, ClauseText> clauses,
        Set<PartyId> parties,
        Map<ObligationId, ObligationTerm> obligations) {

    /** Whether what was agreed is still to be given. */
    public boolean isOwed() {
        return state.filter(AgreementState::isOwed).isPresent();
    }

    /** The sum of the contributions. */
    public Money total() {
        return Money.sum(tranches.values().stream().map(TrancheTerm::amount).toList());
    }
}
