package ma.ghorfa.budget;

import java.time.LocalDate;

/**
 * What a supervising authority answered.
 *
 * @param number of the visa; required for one
 * @param remarks why it was returned; required then
 */
public record VisaData(VisaAnswer answer, LocalDate on, String number, String remarks) {}
