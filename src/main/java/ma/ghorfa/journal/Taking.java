package ma.ghorfa.journal;

/**
 * What the journal calls it when somebody takes a list out.
 *
 * @param begun the act that a list was asked for; {@code journal.act.<act>} holds its words
 * @param ended likewise that all of it was taken
 * @param subject the type of what is taken; {@code journal.subject.<type>} names it
 */
public record Taking(String begun, String ended, String subject) {}
