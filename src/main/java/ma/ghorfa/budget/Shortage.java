package ma.ghorfa.budget;

import ma.ghorfa.base.Money;

/**
 * A line of an amendment that takes away what is committed.
 *
 * @param amount what the amendment gives the line
 * @param committed what is committed on it
 * @param least what it has to give
 */
public record Shortage(CodeRow code, Money amount, Money committed, Money least) {}
