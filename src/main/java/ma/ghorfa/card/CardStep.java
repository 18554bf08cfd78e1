package ma.ghorfa.card;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A step that somebody entered.
 *
 * @param state where the request stood from then on
 * @param on the day on which it happened
 * @param note a reason, a number; empty for none
 * @param by the account that entered it
 */
public record CardStep(CardRequestState state, LocalDate on, String note, String by, Instant enteredAt) {}
