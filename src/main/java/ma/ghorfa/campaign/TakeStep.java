package ma.ghorfa.campaign;

import java.time.LocalDate;

/**
 * A campaign comes into its next state.
 *
 * @param on the day on which it did
 * @param note where it was announced, what was concluded; required for the closing
 */
public record TakeStep(CampaignState to, LocalDate on, String note) {}
