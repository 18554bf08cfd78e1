package ma.ghorfa.partnership;

import java.time.LocalDate;

/**
 * The approval of another party.
 *
 * @param body that gave it, such as the regional council
 * @param reference of the decision
 */
public record ApprovalData(String body, LocalDate on, String reference) {}
