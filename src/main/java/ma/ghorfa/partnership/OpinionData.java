package ma.ghorfa.partnership;

import java.time.LocalDate;

/**
 * An opinion as it is entered.
 *
 * @param by the service, the committee or the person that gave it
 * @param words required unless it is favourable
 */
public record OpinionData(OpinionKind kind, OpinionAnswer answer, String by, LocalDate on, String words) {}
