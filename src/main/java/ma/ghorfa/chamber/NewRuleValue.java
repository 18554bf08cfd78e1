package ma.ghorfa.chamber;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;

/**
 * A new value for a rule from a day on.
 *
 * @param value as typed; it is checked against the rule's type
 * @param reference the text it rests on
 */
public record NewRuleValue(
        String key, RuleScope scope, String value, Bilingual reference, Bilingual note, LocalDate validFrom) {}
