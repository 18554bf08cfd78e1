package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as it is stored.
 *
 * @param agreement the agreement or the amendment that it comes from
 * @param evidence what proves that it was done, or why it was dropped; empty while it is open
 */
public record ObligationRow(
        ObligationId id,
        long version,
        AgreementId agreement,
        ObligationData data,
        ObligationState state,
        @Nullable LocalDate settledOn,
        String evidence,
        @Nullable UUID file) {

    /** The same as a text says it that has effect. */
    ObligationRow under(ObligationTerm term) {
        return new ObligationRow(
                id,
                version,
                agreement,
                new ObligationData(data.party(), term.words(), data.owner(), term.due()),
                state,
                settledOn,
                evidence,
                file);
    }

    public boolean isLate(LocalDate day) {
        return state == ObligationState.OPEN && data.due().isBefore(day);
    }
}
