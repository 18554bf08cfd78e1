package ma.ghorfa.chamber;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One value of a statutory rule, as it stood between two dates. A session keeps the id and the version of what it used;
 * the value under an id never changes, so the two say for ever what was applied.
 *
 * @param version counts changes of the status and of the reference, never of the value
 * @param key such as {@code quorum.ordinary.first}; {@code chamber.rule.<key>} is the text of its name
 * @param value in the written form of its type
 * @param legalReference the article, or where the value comes from while no article was read
 * @param note what is known and what remains to be verified
 * @param verifiedBy the account that verified it; null for what the portal came with
 * @param validUntil the first day on which it no longer holds; null while it has no end
 */
public record RuleValue(
        RuleId id,
        long version,
        String key,
        RuleScope scope,
        RuleType type,
        String value,
        Bilingual legalReference,
        Bilingual note,
        RuleStatus status,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public int asInt() {
        expect(RuleType.INTEGER);
        return RuleType.integer(value);
    }

    public BigDecimal asDecimal() {
        expect(RuleType.DECIMAL);
        return RuleType.decimal(value);
    }

    public boolean asBoolean() {
        expect(RuleType.BOOLEAN);
        return RuleType.bool(value);
    }

    /** The word chosen, such as {@code PRESIDENT_SIDE}. */
    public String asChoice() {
        expect(RuleType.CHOICE);
        return value;
    }

    public List<Integer> asIntegers() {
        expect(RuleType.INTEGER_LIST);
        return RuleType.integers(value);
    }

    /** The words of a list, such as the channels by which one may convoke. */
    public List<String> asList() {
        expect(RuleType.CHOICE_LIST);
        return RuleType.words(value);
    }

    public QuorumRule asQuorumRule() {
        expect(RuleType.QUORUM);
        return QuorumRule.parse(value);
    }

    public MajorityRule asMajorityRule() {
        expect(RuleType.MAJORITY);
        return MajorityRule.parse(value);
    }

    public MonthDay asMonthDay() {
        expect(RuleType.MONTH_DAY);
        return RuleType.monthDay(value);
    }

    public RuleType.Range asRange() {
        expect(RuleType.RANGE);
        return RuleType.range(value);
    }

    private void expect(RuleType asked) {
        if (type != asked) {
            throw new IllegalStateException(key + " is of type " + type + ", not " + asked);
        }
    }
}
