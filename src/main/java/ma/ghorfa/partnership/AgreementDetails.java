package ma.ghorfa.partnership;

import java.util.List;

/**
 * The page of an agreement or an amendment.
 *
 * @param parties those of the agreement itself
 * @param texts the versions, the first one first
 * @param clauses of the version that counts, in their order
 * @param amendments of the agreement, the first one first
 * @param current how the agreement stands today
 */
public record AgreementDetails(
        AgreementRow row,
        AgreementRow agreement,
        List<PartyRow> parties,
        List<TextRow> texts,
        List<ClauseRow> clauses,
        List<OpinionRow> opinions,
        List<DeliberationRow> deliberations,
        List<ApprovalRow> approvals,
        List<TurnRow> turns,
        List<AgreementRow> amendments,
        AgreementAsOf current) {

    /** Where it stands today: what is stored until it is signed, what is computed from then on. */
    public AgreementState state() {
        return row.state() == AgreementState.SIGNED && !row.isAmendment()
                ? current.state().orElse(AgreementState.SIGNED)
                : row.state();
    }
}
