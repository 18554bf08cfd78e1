package ma.ghorfa.partnership;

import java.time.LocalDate;

/** What happened to a signed agreement, and why. */
public record TurnRow(TurnKind kind, LocalDate on, String reason) {}
