package ma.ghorfa.chamber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How values of statutory rules are written, and what is refused before it can rule anybody. */
class RuleValuesTests {

    private static final int CASES = 10_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            >1/2 IN_OFFICE         | >1/2 IN_OFFICE
            > 1 / 2  in_office     | >1/2 IN_OFFICE
            >=2/3 seats ceil       | >=2/3 SEATS CEIL
            >=2/3 SEATS            | >=2/3 SEATS
            >=1/1 IN_OFFICE        | >=1/1 IN_OFFICE
            none                   | NONE
            >=0/5 SEATS FLOOR      | NONE
            """)
    void quorumIsReadAndWrittenInOneForm(String typed, String written) {
        assertThat(QuorumRule.parse(typed).toString()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1/2",
                ">1/2",
                ">1/2 MEMBERS",
                "<1/2 SEATS",
                ">3/2 SEATS",
                ">=2/0 SEATS",
                ">1/1 SEATS",
                ">-1/2 SEATS",
                ">1/2 SEATS UP",
                "> 50% SEATS",
                ">1/2 SEATS; drop table member",
                ">9999/9999 SEATS"
            })
    void whatIsNoQuorumIsRefusedAtItsField(String typed) {
        assertThatThrownBy(() -> QuorumRule.parse(typed))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("value"));
    }

    @Test
    void noneAsksForNobody() {
        assertThat(QuorumRule.parse("NONE").isNone()).isTrue();
        assertThat(QuorumRule.parse(">1/2 SEATS").isNone()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            >1/2 VOTERS        | >1/2 VOTERS
            >=3/4 in_office    | >=3/4 IN_OFFICE
            > 1/2 present      | >1/2 PRESENT
            unanimity          | UNANIMITY
            >=1/1 VOTERS       | UNANIMITY
            >=1/1 SEATS        | >=1/1 SEATS
            """)
    void majorityIsReadAndWrittenInOneForm(String typed, String written) {
        assertThat(MajorityRule.parse(typed).toString()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ">1/2", ">=0/2 VOTERS", ">2/1 VOTERS", ">1/1 VOTERS", ">1/0 VOTERS", "ALL", ">1/2 VOTER"})
    void whatIsNoMajorityIsRefused(String typed) {
        assertThatThrownBy(() -> MajorityRule.parse(typed)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatIsWrittenIsReadAgainForGeneratedRules() {
        var random = new Random(18_09);
        for (int i = 0; i < CASES; i++) {
            int denominator = 1 + random.nextInt(999);
            int numerator = 1 + random.nextInt(denominator);
            boolean strict = random.nextBoolean() && numerator < denominator;
            var quorum = new QuorumRule(
                    numerator,
                    denominator,
                    strict,
                    any(random, QuorumRule.Base.class),
                    any(random, QuorumRule.Rounding.class));
            assertThat(QuorumRule.parse(quorum.toString())).isEqualTo(quorum);
            var majority = new MajorityRule(numerator, denominator, strict, any(random, MajorityRule.Base.class));
            assertThat(MajorityRule.parse(majority.toString())).isEqualTo(majority);
        }
    }

    private static <E extends Enum<E>> E any(Random random, Class<E> type) {
        List<E> constants = List.copyOf(EnumSet.allOf(type));
        return constants.get(random.nextInt(constants.size()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mandate.years            | 06          | 6
            amo.artisan.coefficient  | 0,75        | 0.75
            vote.public              | TRUE        | true
            vote.tie                 | president_side | PRESIDENT_SIDE
            session.ordinary.months  | 2,6 ,10     | 2, 6, 10
            convocation.channels     | email,portal | EMAIL, PORTAL
            budget.draft.deadline    | 10-15       | 10-15
            apprenticeship.age       | 15 .. 30    | 15..30
            """)
    void everyTypeHasOneWrittenForm(String key, String typed, String written) {
        assertThat(RuleCatalogue.get(key).check(typed)).isEqualTo(written);
    }

    @Test
    void aListMayBeEmpty() {
        assertThat(RuleCatalogue.get(RuleKeys.WEEKDAYS_EXCLUDED).check("  ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mandate.years            | six
            mandate.years            | -6
            mandate.years            | 6.5
            mandate.years            | 0
            mandate.years            | 99999999999
            members.seats            | 501
            amo.artisan.coefficient  | 0.75.1
            vote.public              | yes
            vote.tie                 | CHAIR
            session.ordinary.months  | 2, 13
            session.ordinary.months  | 2, 2
            session.ordinary.months  | 2,,6
            convocation.channels     | PIGEON
            budget.draft.deadline    | 02-30
            budget.draft.deadline    | 15 October
            apprenticeship.age       | 30..15
            apprenticeship.age       | 15
            apprenticeship.age       | 0..30
            """)
    void whatIsNoValueOfTheRuleIsRefusedAtItsField(String key, String typed) {
        assertThatThrownBy(() -> RuleCatalogue.get(key).check(typed))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("value"));
    }

    @Test
    void valuesAreReadAsTheirType() {
        assertThat(value(RuleType.INTEGER, "15").asInt()).isEqualTo(15);
        assertThat(value(RuleType.DECIMAL, "0.75").asDecimal()).isEqualTo(new BigDecimal("0.75"));
        assertThat(value(RuleType.BOOLEAN, "true").asBoolean()).isTrue();
        assertThat(value(RuleType.CHOICE, "PRESIDENT_SIDE").asChoice()).isEqualTo("PRESIDENT_SIDE");
        assertThat(value(RuleType.INTEGER_LIST, "2, 6, 10").asIntegers()).containsExactly(2, 6, 10);
        assertThat(value(RuleType.INTEGER_LIST, "").asIntegers()).isEmpty();
        assertThat(value(RuleType.CHOICE_LIST, "EMAIL, PORTAL").asList()).containsExactly("EMAIL", "PORTAL");
        assertThat(value(RuleType.QUORUM, ">1/2 IN_OFFICE").asQuorumRule())
                .isEqualTo(new QuorumRule(1, 2, true, QuorumRule.Base.IN_OFFICE, QuorumRule.Rounding.NONE));
        assertThat(value(RuleType.MAJORITY, "UNANIMITY").asMajorityRule().isUnanimity())
                .isTrue();
        assertThat(value(RuleType.MONTH_DAY, "10-15").asMonthDay()).isEqualTo(MonthDay.of(10, 15));
        assertThat(value(RuleType.RANGE, "15..30").asRange()).isEqualTo(new RuleType.Range(15, 30));
        assertThatThrownBy(() -> value(RuleType.RANGE, "15..30").asInt()).isInstanceOf(IllegalStateException.class);
    }

    private static RuleValue value(RuleType type, String text) {
        return new RuleValue(
                new RuleId(new UUID(1, 1)),
                0,
                "some.key",
                RuleScope.NATIONAL,
                type,
                text,
                Bilingual.EMPTY,
                Bilingual.EMPTY,
                RuleStatus.TO_VERIFY,
                null,
                null,
                LocalDate.of(2025, 1, 1),
                null);
    }

    @Test
    void everyRuleIsInTheCatalogueOnce() {
        List<String> keys = RuleCatalogue.ALL.stream().map(RuleDefinition::key).toList();
        assertThat(keys).doesNotHaveDuplicates().hasSize(66);
    }
}
