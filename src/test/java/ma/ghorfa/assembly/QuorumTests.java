package ma.ghorfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.chamber.QuorumRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of the quorum: published cases, the edges, and generated rules held against exact fractions. */
class QuorumTests {

    private static final int CASES = 20_000;

    @ParameterizedTest(name = "{0} of {1} seats with {2} in office: {3}")
    @CsvSource({
        // Election of the bureau, Fès–Meknès, November 2024: 55 of 82 were needed.
        ">=2/3 SEATS CEIL, 82, 82, 55",
        ">=2/3 SEATS CEIL, 82, 79, 55",
        ">=2/3 SEATS, 82, 82, 55",
        ">=2/3 SEATS FLOOR, 82, 82, 54",
        ">=2/3 SEATS HALF_UP, 82, 82, 55",
        // No-confidence request, Drâa-Tafilalet: three quarters of 28.
        ">=3/4 IN_OFFICE, 28, 28, 21",
        ">=3/4 IN_OFFICE, 82, 82, 62",
        ">1/2 IN_OFFICE, 82, 80, 41",
        ">1/2 IN_OFFICE, 82, 81, 41",
        ">1/2 IN_OFFICE, 82, 82, 42",
        ">1/2 SEATS, 82, 60, 42",
        ">1/2 IN_OFFICE CEIL, 11, 11, 7",
        ">1/2 IN_OFFICE FLOOR, 11, 11, 6",
        ">1/2 IN_OFFICE HALF_UP, 11, 11, 7",
        ">=1/3 IN_OFFICE HALF_UP, 10, 10, 3",
        ">=1/1 IN_OFFICE, 82, 80, 80",
        "NONE, 82, 80, 1",
        ">=1/2 IN_OFFICE, 1, 1, 1",
        ">=1/3 IN_OFFICE FLOOR, 2, 2, 1",
        ">=1/2 IN_OFFICE, 5, 0, 1",
        ">1/2 IN_OFFICE, 5, 0, 1"
    })
    void thresholdIsTheSmallestNumberThatSatisfiesTheRule(String rule, int seats, int inOffice, int threshold) {
        assertThat(Quorum.check(QuorumRule.parse(rule), seats, inOffice, 0).threshold())
                .isEqualTo(threshold);
    }

    @Test
    void oneTooFewIsNotEnough() {
        QuorumRule rule = QuorumRule.parse(">=2/3 SEATS CEIL");
        assertThat(Quorum.check(rule, 82, 82, 53)).isEqualTo(new Quorum.NotReached(55, 53));
        assertThat(Quorum.check(rule, 82, 82, 54)).isEqualTo(new Quorum.NotReached(55, 54));
        assertThat(Quorum.check(rule, 82, 82, 55)).isEqualTo(new Quorum.Reached(55, 55));
        assertThat(Quorum.check(rule, 82, 82, 53).missing()).isEqualTo(2);
        assertThat(Quorum.check(rule, 82, 82, 53).departuresUntilLost()).isZero();
        assertThat(Quorum.check(rule, 82, 82, 55).missing()).isZero();
        assertThat(Quorum.check(rule, 82, 82, 55).departuresUntilLost()).isEqualTo(1);
        assertThat(Quorum.check(rule, 82, 82, 60).departuresUntilLost()).isEqualTo(6);
    }

    @Test
    void anEmptyRoomHasNoQuorumEvenWhereNoneIsAskedFor() {
        assertThat(Quorum.check(QuorumRule.NO_QUORUM, 82, 80, 0).isReached()).isFalse();
        assertThat(Quorum.check(QuorumRule.NO_QUORUM, 82, 80, 1).isReached()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-1, 80, 82", "81, 80, 82", "10, 83, 82"})
    void presentIsNeverMoreThanInOfficeNorThoseMoreThanTheSeats(int present, int inOffice, int seats) {
        assertThatThrownBy(() -> Quorum.check(QuorumRule.NO_QUORUM, seats, inOffice, present))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.args())
                        .containsExactly(present, inOffice, seats));
    }

    @Test
    void generatedRulesAgreeWithExactFractions() {
        Random random = new Random(20250626);
        int reached = 0;
        for (int i = 0; i < CASES; i++) {
            QuorumRule rule = anyRule(random);
            int seats = random.nextInt(1, 600);
            int inOffice = random.nextInt(0, seats + 1);
            int present = random.nextInt(0, inOffice + 1);
            Quorum.Result result = Quorum.check(rule, seats, inOffice, present);
            boolean enough = isEnough(rule, rule.base() == QuorumRule.Base.SEATS ? seats : inOffice, present);
            assertThat(result.isReached())
                    .as("%s: %d present of %d in office on %d seats", rule, present, inOffice, seats)
                    .isEqualTo(enough)
                    .isEqualTo(result instanceof Quorum.Reached);
            assertThat(isEnough(rule, rule.base() == QuorumRule.Base.SEATS ? seats : inOffice, result.threshold()))
                    .isTrue();
            assertThat(isEnough(rule, rule.base() == QuorumRule.Base.SEATS ? seats : inOffice, result.threshold() - 1))
                    .isFalse();
            reached += enough ? 1 : 0;
        }
        // Both outcomes were really met.
        assertThat(reached).isBetween(CASES / 10, CASES * 9 / 10);
    }

    /** "What if they leave?" says exactly which departure breaks it: held against the check itself, one by one. */
    @Test
    void theNextDepartureThatBreaksItIsForetold() {
        Random random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            QuorumRule rule = anyRule(random);
            int seats = random.nextInt(1, 120);
            int inOffice = random.nextInt(1, seats + 1);
            int present = random.nextInt(0, inOffice + 1);
            Quorum.Result now = Quorum.check(rule, seats, inOffice, present);
            int departures = 0;
            while (Quorum.check(rule, seats, inOffice, present - departures).isReached()) {
                departures++;
            }
            assertThat(now.departuresUntilLost()).isEqualTo(departures);
            int arrivals = 0;
            while (present + arrivals < inOffice
                    && !Quorum.check(rule, seats, inOffice, present + arrivals).isReached()) {
                arrivals++;
            }
            if (Quorum.check(rule, seats, inOffice, present + arrivals).isReached()) {
                assertThat(now.missing()).isEqualTo(arrivals);
            }
        }
    }

    private static QuorumRule anyRule(Random random) {
        int denominator = random.nextInt(1, 13);
        int numerator = random.nextInt(0, denominator + 1);
        boolean strict = numerator < denominator && numerator > 0 && random.nextBoolean();
        return new QuorumRule(
                numerator,
                denominator,
                strict,
                random.nextBoolean() ? QuorumRule.Base.SEATS : QuorumRule.Base.IN_OFFICE,
                anyOf(random, QuorumRule.Rounding.values()));
    }

    /** The definition, word by word, with exact numbers: an independent second way to the same answer. */
    private static boolean isEnough(QuorumRule rule, int base, int present) {
        if (present < 1) {
            return false;
        }
        BigInteger part = BigInteger.valueOf(base).multiply(BigInteger.valueOf(rule.numerator()));
        BigInteger whole = BigInteger.valueOf(rule.denominator());
        BigInteger[] division = part.divideAndRemainder(whole);
        boolean exact = division[1].signum() == 0;
        BigInteger doubledRest = division[1].shiftLeft(1);
        BigInteger rounded =
                switch (rule.rounding()) {
                    case NONE -> part;
                    case FLOOR -> division[0].multiply(whole);
                    case CEIL -> (exact ? division[0] : division[0].add(BigInteger.ONE)).multiply(whole);
                    case HALF_UP ->
                        (doubledRest.compareTo(whole) >= 0 ? division[0].add(BigInteger.ONE) : division[0])
                                .multiply(whole);
                };
        int comparison = BigInteger.valueOf(present).multiply(whole).compareTo(rounded);
        return rule.strict() ? comparison > 0 : comparison >= 0;
    }

    private static <T> T anyOf(Random random, T[] values) {
        return java.util.Objects.requireNonNull(java.util.List.of(values).get(random.nextInt(values.length)));
    }
}
