package ma.ghorfa.partnership;

import java.time.LocalDate;
import ma.ghorfa.base.Money;

/** A call for a tranche, or a receipt; the chamber’s own is paid. */
public record MovementRow(MovementKind kind, LocalDate on, Money amount, String reference, String account) {}
