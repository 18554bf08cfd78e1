package ma.ghorfa.chamber.ui;

import static ma.ghorfa.ui.Words.t;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.DateSpan;
import ma.ghorfa.chamber.MajorityRule;
import ma.ghorfa.chamber.MemberRow;
import ma.ghorfa.chamber.MemberStatus;
import ma.ghorfa.chamber.QuorumRule;
import ma.ghorfa.chamber.RuleStatus;
import ma.ghorfa.chamber.RuleType;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** The words for what several screens of this room show. */
final class Names {

    static final String NOTHING = "—";

    private Names() {}

    static String in(Bilingual text) {
        return text.in(Words.locale());
    }

    static String date(@Nullable LocalDate date) {
        return date == null || date.equals(DateSpan.FOREVER) ? NOTHING : Formats.date(date, Words.locale());
    }

    /** From a day on, or from one day until another. */
    static String span(DateSpan span) {
        return span.isOpen()
                ? t("chamber.span.since", date(span.from()))
                : t("chamber.span.fromUntil", date(span.from()), date(span.until()));
    }

    /** Seat and name, as people are picked from a list. */
    static String seated(MemberRow member) {
        return t("chamber.member.seated", Integer.toString(member.number()), in(member.name()));
    }

    static String status(MemberStatus status) {
        return t("chamber.memberStatus", status);
    }

    /** For a filter: nothing chosen means all. */
    static String statusOrAll(@Nullable MemberStatus status) {
        return status == null ? t("ui.all") : status(status);
    }

    /** For a filter: nothing chosen means all. */
    static String statusOrAll(@Nullable RuleStatus status) {
        return status == null ? t("ui.all") : t("chamber.ruleStatus", status);
    }

    static Tone tone(MemberStatus status) {
        return switch (status) {
            case IN_OFFICE -> Tone.GOOD;
            case SUSPENDED, NOT_YET -> Tone.ATTENTION;
            case REVOKED, INCOMPATIBLE -> Tone.BAD;
            case RESIGNED, DECEASED, REPLACED, TERM_ENDED, NO_MANDATE -> Tone.NEUTRAL;
        };
    }

    static Tone tone(RuleStatus status) {
        return status == RuleStatus.VERIFIED ? Tone.GOOD : Tone.ATTENTION;
    }

    /** What a rule's key is called. */
    static String rule(String key) {
        return t("chamber.ruleName." + key);
    }

    /** A rule's value in words. */
    static String value(RuleType type, String value) {
        return switch (type) {
            case INTEGER, DECIMAL, MONTH_DAY, RANGE -> value;
            case INTEGER_LIST -> value.isEmpty() ? NOTHING : value.replace(", ", t("chamber.list.separator"));
            case BOOLEAN -> t(Boolean.parseBoolean(value) ? "ui.yes" : "ui.no");
            case CHOICE -> t("chamber.ruleOption." + value);
            case CHOICE_LIST -> options(value);
            case QUORUM -> quorum(QuorumRule.parse(value));
            case MAJORITY -> majority(MajorityRule.parse(value));
        };
    }

    private static String options(String value) {
        String words = value.isEmpty()
                ? NOTHING
                : java.util.Arrays.stream(value.split(", "))
                        .map(word -> t("chamber.ruleOption." + word))
                        .collect(java.util.stream.Collectors.joining(t("chamber.list.separator")));
        return words;
    }

    private static String quorum(QuorumRule rule) {
        if (rule.isNone()) {
            return t("chamber.quorum.none");
        }
        return t(
                rule.strict() ? "chamber.quorum.moreThan" : "chamber.quorum.atLeast",
                fraction(rule.numerator(), rule.denominator()),
                t("chamber.quorumBase", rule.base()));
    }

    private static String majority(MajorityRule rule) {
        if (rule.isUnanimity()) {
            return t("chamber.majority.unanimity");
        }
        return t(
                rule.strict() ? "chamber.quorum.moreThan" : "chamber.quorum.atLeast",
                fraction(rule.numerator(), rule.denominator()),
                t("chamber.majorityBase", rule.base()));
    }

    private static String fraction(int numerator, int denominator) {
        return switch (numerator + "/" + denominator) {
            case "1/2" -> t("chamber.fraction.half");
            case "1/3" -> t("chamber.fraction.third");
            case "2/3" -> t("chamber.fraction.twoThirds");
            case "3/4" -> t("chamber.fraction.threeQuarters");
            default -> t("chamber.fraction.other", numerator + "/" + denominator);
        };
    }
}
