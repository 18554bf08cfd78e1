package ma.ghorfa.card;

import java.time.LocalDate;
import ma.ghorfa.chamber.RuleId;

/**
 * How long a card is good.
 *
 * @param until the last day
 * @param rule the value of the rule that says so, kept with the card
 */
record Validity(LocalDate until, RuleId rule) {}
