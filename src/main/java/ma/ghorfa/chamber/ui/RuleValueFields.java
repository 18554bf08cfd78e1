package ma.ghorfa.chamber.ui;

import static ma.ghorfa.ui.Words.t;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.chamber.MajorityRule;
import ma.ghorfa.chamber.QuorumRule;
import ma.ghorfa.chamber.RuleDefinition;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which a rule's value is entered: what fits its type, so that nobody has to know how a value is written
 * down. A quorum is a comparison, a fraction and a base; a list of channels is a row of check boxes.
 */
final class RuleValueFields {

    private static final int GREATEST_PART = 999;

    /** How a fraction is compared, or that there is none. */
    enum Comparison {
        MORE_THAN,
        AT_LEAST,
        NONE,
        UNANIMITY
    }

    private final RecordForm form;
    private final RuleDefinition rule;
    private final Supplier<String> value;

    RuleValueFields(RecordForm form, RuleDefinition rule) {
        this.form = form;
        this.rule = rule;
        value = switch (rule.type()) {
            case INTEGER -> number();
            case BOOLEAN -> oneOf(List.of("true", "false"));
            case CHOICE -> oneOf(rule.options());
            case CHOICE_LIST -> anyOf(rule.options());
            case QUORUM -> quorum();
            case MAJORITY -> majority();
            case RANGE -> range();
            case DECIMAL, INTEGER_LIST, MONTH_DAY -> written();
        };
    }

    /** The value as a rule writes it. */
    String value() {
        return value.get();
    }

    private Supplier<String> number() {
        Slot<Integer> number = form.integer("value", "chamber.rule.value", rule.min(), rule.max())
                .required();
        return () -> Integer.toString(number.value());
    }

    private Supplier<String> oneOf(List<String> options) {
        Slot<String> choice = form.select(
                        "value",
                        "chamber.rule.value",
                        options,
                        option -> option,
                        option -> Names.value(rule.type(), option))
                .required();
        return choice::value;
    }

    private Supplier<String> anyOf(List<String> options) {
        Map<String, Slot<Boolean>> flags = new LinkedHashMap<>();
        options.forEach(option -> flags.put(option, form.flag(option, "chamber.ruleOption." + option)));
        return () -> flags.entrySet().stream()
                .filter(flag -> flag.getValue().value())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    /** Digits, points and commas only: they read the same in both directions. */
    private Supplier<String> written() {
        Slot<String> line = form.text("value", "chamber.rule.value", 200)
                .check(this::isValue, "chamber.rule.syntax." + rule.type().name(), rule.min(), rule.max());
        return line::value;
    }

    private boolean isValue(String typed) {
        try {
            rule.check(typed);
            return true;
        } catch (InvalidInputException refused) {
            return false;
        }
    }

    private Supplier<String> range() {
        Slot<Integer> from = form.integer("from", "chamber.rule.least", rule.min(), rule.max())
                .required();
        Slot<Integer> to =
                form.integer("to", "chamber.rule.most", rule.min(), rule.max()).required();
        return () -> from.value() + ".." + to.value();
    }

    private Supplier<String> quorum() {
        Slot<Comparison> comparison = comparison(Comparison.NONE);
        Slot<Integer> numerator = part("numerator");
        Slot<Integer> denominator = part("denominator");
        Slot<QuorumRule.Base> base = constant("base", "chamber.rule.base", QuorumRule.Base.class, "chamber.quorumBase");
        Slot<QuorumRule.Rounding> rounding =
                constant("rounding", "chamber.rule.rounding", QuorumRule.Rounding.class, "chamber.rounding");
        return () -> comparison.value() == Comparison.NONE
                ? QuorumRule.NO_QUORUM.toString()
                : new QuorumRule(
                                given(numerator, "numerator"),
                                given(denominator, "denominator"),
                                comparison.value() == Comparison.MORE_THAN,
                                given(base, "base"),
                                rounding.given().orElse(QuorumRule.Rounding.NONE))
                        .toString();
    }

    private Supplier<String> majority() {
        Slot<Comparison> comparison = comparison(Comparison.UNANIMITY);
        Slot<Integer> numerator = part("numerator");
        Slot<Integer> denominator = part("denominator");
        Slot<MajorityRule.Base> base =
                constant("base", "chamber.rule.base", MajorityRule.Base.class, "chamber.majorityBase");
        return () -> comparison.value() == Comparison.UNANIMITY
                ? MajorityRule.UNANIMITY.toString()
                : new MajorityRule(
                                given(numerator, "numerator"),
                                given(denominator, "denominator"),
                                comparison.value() == Comparison.MORE_THAN,
                                given(base, "base"))
                        .toString();
    }

    private Slot<Comparison> comparison(Comparison without) {
        return form.select(
                        "value",
                        "chamber.rule.value",
                        List.of(Comparison.MORE_THAN, Comparison.AT_LEAST, without),
                        Enum::name,
                        item -> t("chamber.comparison", item))
                .required();
    }

    private Slot<Integer> part(String name) {
        return form.integer(name, "chamber.rule." + name, 1, GREATEST_PART);
    }

    private <E extends Enum<E>> Slot<E> constant(String name, String labelKey, Class<E> type, String wordsKey) {
        return form.select(name, labelKey, EnumSet.allOf(type), Enum::name, item -> t(wordsKey, item));
    }

    private static <V> V given(Slot<V> slot, String field) {
        return slot.given().orElseThrow(() -> new InvalidInputException(field, "base.required"));
    }

    /** What the fields show for a value that the rule has. */
    Map<String, @Nullable Object> state(String written) {
        Map<String, @Nullable Object> values = new HashMap<>();
        switch (rule.type()) {
            case INTEGER -> values.put("value", Integer.valueOf(written));
            case CHOICE_LIST -> {
                List<String> chosen = new ArrayList<>(List.of(written.split(", ")));
                rule.options().forEach(option -> values.put(option, chosen.contains(option)));
            }
            case RANGE -> {
                String[] ends = written.split("\\.\\.", -1);
                values.put("from", Integer.valueOf(ends[0]));
                values.put("to", Integer.valueOf(ends[1]));
            }
            case QUORUM -> {
                QuorumRule quorum = QuorumRule.parse(written);
                if (quorum.isNone()) {
                    values.put("value", Comparison.NONE);
                } else {
                    fraction(values, quorum.strict(), quorum.numerator(), quorum.denominator());
                    values.put("base", quorum.base());
                    values.put("rounding", quorum.rounding());
                }
            }
            case MAJORITY -> {
                MajorityRule majority = MajorityRule.parse(written);
                if (majority.isUnanimity()) {
                    values.put("value", Comparison.UNANIMITY);
                } else {
                    fraction(values, majority.strict(), majority.numerator(), majority.denominator());
                    values.put("base", majority.base());
                }
            }
            case BOOLEAN, CHOICE, DECIMAL, INTEGER_LIST, MONTH_DAY -> values.put("value", written);
        }
        return values;
    }

    private static void fraction(Map<String, @Nullable Object> values, boolean strict, int numerator, int denominator) {
        values.put("value", strict ? Comparison.MORE_THAN : Comparison.AT_LEAST);
        values.put("numerator", numerator);
        values.put("denominator", denominator);
    }
}
