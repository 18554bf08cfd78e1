package ma.ghorfa.budget;

import java.time.LocalDate;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part of an act that was cancelled: how much, when, why, by whom.
 *
 * @param cause null where somebody cancelled it
 * @param reason as it was typed; empty where there is a cause
 */
public record CancellationRow(
        ActId act, Money amount, LocalDate on, @Nullable CancellationCause cause, String reason, String account) {}
