package ma.ghorfa.card;

import java.time.LocalDate;

/**
 * A holder says that the card is gone.
 *
 * @param declaration where and under which number it was declared, such as a report of the police
 */
public record CardLoss(CardRequestId request, long version, LocalDate on, boolean stolen, String declaration) {}
