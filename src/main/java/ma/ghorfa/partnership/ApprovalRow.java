package ma.ghorfa.partnership;

/** The approval of a party, with the version of the text that it counts for. */
public record ApprovalRow(PartyId party, int textNumber, ApprovalData data) {}
