package ma.ghorfa.partnership;

import java.util.List;
import java.util.Map;

/**
 * The page of an agreement or an amendment.
 *
 * @param parties whom the text binds; they approve it
 * @param now the parties of the agreement today, whatever its text said first; of an amendment those whom it binds
 * @param everybody who was named as a party in any of its texts
 * @param partyChanges what an amendment says of the parties
 * @param texts the versions, the first one first
 * @param clauses of the version that counts, in their order
 * @param amendments of the agreement, the first one first
 * @param current how the agreement stands today
 * @param signedClauses those of the agreement once everything signed has effect: what an amendment starts from
 */
public record AgreementDetails(
        AgreementRow row,
        AgreementRow agreement,
        List<PartyRow> parties,
        List<PartyRow> now,
        List<PartyRow> everybody,
        PartyChanges partyChanges,
        List<TextRow> texts,
        List<ClauseRow> clauses,
        List<OpinionRow> opinions,
        List<DeliberationRow> deliberations,
        List<ApprovalRow> approvals,
        List<TurnRow> turns,
        List<AgreementRow> amendments,
        AgreementAsOf current,
        Map<ClauseId, ClauseText> signedClauses) {

    /** Where it stands today: what is stored until it is signed, what is computed from then on. */
    public AgreementState state() {
        return row.state() == AgreementState.SIGNED && !row.isAmendment()
                ? current.state().orElse(AgreementState.SIGNED)
                : row.state();
    }
}
