package ma.ghorfa.budget;

import java.time.LocalDate;
import ma.ghorfa.base.Money;

/** A part of an act that was cancelled: how much, when, why, by whom. */
public record CancellationRow(ActId act, Money amount, LocalDate on, String reason, String account) {}
