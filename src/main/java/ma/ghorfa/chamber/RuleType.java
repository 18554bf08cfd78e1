package ma.ghorfa.chamber;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import ma.ghorfa.base.InvalidInputException;

/** How the text of a rule's value is read. */
public enum RuleType {
    /** A whole number, not negative: {@code 15}. */
    INTEGER,
    /** {@code 0.75}. */
    DECIMAL,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** One of the words that the rule allows: {@code PRESIDENT_SIDE}. */
    CHOICE,
    /** Whole numbers in order, possibly none: {@code 2, 6, 10}. */
    INTEGER_LIST,
    /** Words that the rule allows, possibly none: {@code REGISTERED_POST, BAILIFF}. */
    CHOICE_LIST,
    /** See {@link QuorumRule}. */
    QUORUM,
    /** See {@link MajorityRule}. */
    MAJORITY,
    /** A day of every year, month before day: {@code 10-15}. */
    MONTH_DAY,
    /** From a number to a number, both included: {@code 15..30}. */
    RANGE;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMALS = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");

    /** A range of whole numbers, both ends included. */
    public record Range(int from, int to) {}

    /**
     * Brings a typed value into its one written form.
     *
     * @param options the words allowed for a choice; not looked at for the other types
     * @throws InvalidInputException where the text is no value of this type
     */
    String normalise(String typed, List<String> options) {
        String text = typed.strip();
        return switch (this) {
            case INTEGER -> Integer.toString(integer(text));
            case DECIMAL -> decimal(text).toPlainString();
            case BOOLEAN -> Boolean.toString(bool(text));
            case CHOICE -> option(text, options);
            case INTEGER_LIST ->
                String.join(", ", integers(text).stream().map(String::valueOf).toList());
            case CHOICE_LIST ->
                String.join(
                        ", ",
                        words(text).stream().map(word -> option(word, options)).toList());
            case QUORUM -> QuorumRule.parse(text).toString();
            case MAJORITY -> MajorityRule.parse(text).toString();
            case MONTH_DAY -> monthDay(text).toString().substring(2);
            case RANGE -> {
                Range range = range(text);
                yield range.from() + ".." + range.to();
            }
        };
    }

    static int integer(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new InvalidInputException("value", "chamber.rule.badInteger", text);
        }
        return Integer.parseInt(text);
    }

    static BigDecimal decimal(String text) {
        String withPoint = text.replace(',', '.');
        if (!DECIMALS.matcher(withPoint).matches()) {
            throw new InvalidInputException("value", "chamber.rule.badDecimal", text);
        }
        return new BigDecimal(withPoint);
    }

    static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidInputException("value", "chamber.rule.badBoolean", text);
        };
    }

    static List<Integer> integers(String text) {
        List<Integer> numbers = words(text).stream().map(RuleType::integer).toList();
        if (numbers.stream().distinct().count() != numbers.size()) {
            throw new InvalidInputException("value", "chamber.rule.badList", text);
        }
        return numbers;
    }

    static List<String> words(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw invalid(e, "chamber.rule.badMonthDay", text);
        }
    }

    static Range range(String text) {
        String[] ends = text.split("\\.\\.", -1);
        if (ends.length != 2) {
            throw new InvalidInputException("value", "chamber.rule.badRange", text);
        }
        Range range = new Range(integer(ends[0].strip()), integer(ends[1].strip()));
        if (range.from() > range.to()) {
            throw new InvalidInputException("value", "chamber.rule.badRange", text);
        }
        return range;
    }

    private static String option(String word, List<String> options) {
        String upper = word.toUpperCase(Locale.ROOT);
        if (!options.contains(upper)) {
            throw new InvalidInputException("value", "chamber.rule.badChoice", word, String.join(", ", options));
        }
        return upper;
    }

    private static InvalidInputException invalid(DateTimeException cause, String key, String text) {
        var exception = new InvalidInputException("value", key, text);
        exception.initCause(cause);
        return exception;
    }
}
