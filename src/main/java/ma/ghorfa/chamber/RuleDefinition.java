package ma.ghorfa.chamber;

import java.util.List;
import ma.ghorfa.base.InvalidInputException;

/**
 * A rule that the portal can read: its key and how its value is written. What the value <em>is</em> stands in rows with
 * dates, never here.
 *
 * @param options the words allowed, for a choice or a list of choices
 * @param min the smallest whole number allowed, for numbers, lists of numbers and ranges
 * @param max the greatest
 */
public record RuleDefinition(String key, RuleSubject subject, RuleType type, List<String> options, int min, int max) {

    public RuleDefinition {
        options = List.copyOf(options);
    }

    /** False where the value is kept and nothing the portal does follows from it. */
    public boolean isApplied() {
        return RuleCatalogue.isApplied(this);
    }

    /**
     * Brings a typed value into its written form.
     *
     * @throws InvalidInputException where it is no value of this rule; the field is {@code value}
     */
    public String check(String typed) {
        String value = type.normalise(typed, options);
        switch (type) {
            case INTEGER -> inBounds(RuleType.integer(value));
            case INTEGER_LIST -> RuleType.integers(value).forEach(this::inBounds);
            case RANGE -> {
                inBounds(RuleType.range(value).from());
                inBounds(RuleType.range(value).to());
            }
            default -> {}
        }
        return value;
    }

    private void inBounds(int number) {
        if (number < min || number > max) {
            throw new InvalidInputException("value", "chamber.rule.outOfBounds", number, min, max);
        }
    }
}
