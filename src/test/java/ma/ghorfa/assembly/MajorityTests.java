package ma.ghorfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import ma.ghorfa.chamber.MajorityRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows from a tally: published votes, every way a tie can go, fractions, and generated votes. */
class MajorityTests {

    private static final int CASES = 40_000;

    private static final MajorityRule ABSOLUTE = MajorityRule.parse(">1/2 VOTERS");
    private static final MajorityRule THREE_QUARTERS = MajorityRule.parse(">=3/4 IN_OFFICE");

    private static Majority.Terms terms(MajorityRule rule, boolean abstentionsCount, Majority.Tie tie, Tally tally) {
        return new Majority.Terms(rule, abstentionsCount, tie, 82, 80, tally.total());
    }

    private static Verdict absolute(Tally tally, PresidentSide side, boolean reason) {
        return Majority.decide(
                terms(ABSOLUTE, false, Majority.Tie.PRESIDENT_ELSE_REJECTED, tally), tally, side, reason);
    }

    private static final Verdict UNANIMOUS = new Verdict.Adopted(true, Verdict.Ground.MAJORITY);
    private static final Verdict ADOPTED = new Verdict.Adopted(false, Verdict.Ground.MAJORITY);
    private static final Verdict REJECTED = new Verdict.Rejected(Verdict.Ground.MAJORITY);

    @Test
    void thePublishedRejectionOfABudget() {
        // Drâa-Tafilalet, 14 November 2025: 18 against, 2 abstaining, the president alone for it.
        assertThat(absolute(new Tally(1, 18, 2, 0, 0), PresidentSide.FOR, false))
                .isEqualTo(REJECTED);
    }

    @Test
    void nineAgainstThreeIsNeverAdopted() {
        assertThat(absolute(new Tally(3, 9, 0, 0, 0), PresidentSide.FOR, true)).isEqualTo(REJECTED);
    }

    @ParameterizedTest
    @CsvSource({"50, 0, 0, 3, 2, true", "50, 0, 1, 0, 0, false", "50, 1, 0, 0, 0, false", "1, 0, 0, 0, 60, true"})
    void unanimousMeansNobodyAgainstAndNobodyAbstaining(
            int votesFor, int against, int abstaining, int recused, int silent, boolean unanimous) {
        assertThat(absolute(new Tally(votesFor, against, abstaining, recused, silent), PresidentSide.NOT_VOTING, false))
                .isEqualTo(unanimous ? UNANIMOUS : ADOPTED);
    }

    @Test
    void oneVoteMoreDecides() {
        assertThat(absolute(new Tally(21, 20, 9, 0, 0), PresidentSide.AGAINST, false))
                .isEqualTo(ADOPTED);
        assertThat(absolute(new Tally(20, 21, 9, 0, 0), PresidentSide.FOR, false))
                .isEqualTo(REJECTED);
    }

    @Test
    void onATieThePresidentsSidePrevails() {
        Tally tie = new Tally(20, 20, 3, 1, 0);
        assertThat(absolute(tie, PresidentSide.FOR, false))
                .isEqualTo(new Verdict.Adopted(false, Verdict.Ground.PRESIDENT_SIDE));
        assertThat(absolute(tie, PresidentSide.AGAINST, false))
                .isEqualTo(new Verdict.Rejected(Verdict.Ground.PRESIDENT_SIDE));
    }

    @ParameterizedTest
    @EnumSource(
            value = PresidentSide.class,
            names = {"ABSTAINED", "RECUSED", "NOT_VOTING", "ABSENT"})
    void withoutThePresidentsSideThereIsNoResultUntilTheReasonIsRecorded(PresidentSide side) {
        Tally tie = new Tally(20, 20, 3, 1, 1);
        assertThat(absolute(tie, side, false)).isEqualTo(new Verdict.Undecided(Verdict.Gap.REASON_MISSING));
        assertThat(absolute(tie, side, true)).isEqualTo(new Verdict.Rejected(Verdict.Ground.TIE_RULE));
        assertThat(Majority.decide(terms(ABSOLUTE, false, Majority.Tie.PRESIDENT_ELSE_NOTHING, tie), tie, side, false))
                .isEqualTo(new Verdict.Undecided(Verdict.Gap.REASON_MISSING));
        assertThat(Majority.decide(terms(ABSOLUTE, false, Majority.Tie.PRESIDENT_ELSE_NOTHING, tie), tie, side, true))
                .isEqualTo(new Verdict.Undecided(Verdict.Gap.TIE));
    }

    @ParameterizedTest
    @EnumSource(PresidentSide.class)
    void whereTheRuleSaysSoATieRejectsWhereverThePresidentStood(PresidentSide side) {
        Tally tie = new Tally(20, 20, 3, 1, 1);
        assertThat(Majority.decide(terms(ABSOLUTE, false, Majority.Tie.REJECTED, tie), tie, side, false))
                .isEqualTo(new Verdict.Rejected(Verdict.Ground.TIE_RULE));
    }

    @ParameterizedTest
    @EnumSource(PresidentSide.class)
    void nobodyForAndNobodyAgainstIsNoResult(PresidentSide side) {
        assertThat(absolute(new Tally(0, 0, 12, 1, 5), side, true))
                .isEqualTo(new Verdict.Undecided(Verdict.Gap.NO_VOTERS));
        assertThat(absolute(new Tally(0, 0, 0, 0, 0), side, true))
                .isEqualTo(new Verdict.Undecided(Verdict.Gap.NO_VOTERS));
    }

    @Test
    void whereAbstentionsAreVotersTheyRaiseTheBar() {
        Tally tally = new Tally(10, 8, 2, 0, 0);
        Majority.Terms counting = terms(ABSOLUTE, true, Majority.Tie.PRESIDENT_ELSE_REJECTED, tally);
        assertThat(Majority.decide(counting, tally, PresidentSide.FOR, false)).isEqualTo(REJECTED);
        assertThat(Majority.needed(counting, tally)).isEqualTo(11);
        assertThat(absolute(tally, PresidentSide.FOR, false)).isEqualTo(ADOPTED);
        assertThat(Majority.needed(terms(ABSOLUTE, false, Majority.Tie.PRESIDENT_ELSE_REJECTED, tally), tally))
                .isEqualTo(10);
        Tally tie = new Tally(10, 10, 5, 0, 0);
        assertThat(Majority.decide(
                        terms(ABSOLUTE, true, Majority.Tie.PRESIDENT_ELSE_REJECTED, tie),
                        tie,
                        PresidentSide.FOR,
                        false))
                .isEqualTo(new Verdict.Adopted(false, Verdict.Ground.PRESIDENT_SIDE));
        Tally onlyAbstaining = new Tally(0, 0, 5, 0, 0);
        assertThat(Majority.decide(
                        terms(ABSOLUTE, true, Majority.Tie.PRESIDENT_ELSE_REJECTED, onlyAbstaining),
                        onlyAbstaining,
                        PresidentSide.ABSTAINED,
                        true))
                .isEqualTo(REJECTED);
    }

    @ParameterizedTest(name = "{1} for of 80 in office under {0}: adopted {2}")
    @CsvSource({
        ">=3/4 IN_OFFICE, 60, true",
        ">=3/4 IN_OFFICE, 59, false",
        ">3/4 IN_OFFICE, 60, false",
        ">3/4 IN_OFFICE, 61, true",
        ">=3/4 SEATS, 61, false",
        ">=3/4 SEATS, 62, true",
        ">1/2 IN_OFFICE, 40, false",
        ">1/2 IN_OFFICE, 41, true",
        ">1/2 PRESENT, 36, false",
        ">1/2 PRESENT, 37, true",
        ">=2/3 VOTERS, 46, false",
        ">=2/3 VOTERS, 47, true"
    })
    void aFractionIsOfItsBase(String rule, int votesFor, boolean adopted) {
        // 72 present; whoever is not for it is against, up to 70 voters, two keep silent.
        Tally tally = new Tally(votesFor, 70 - votesFor, 0, 0, 2);
        Verdict verdict = Majority.decide(
                terms(MajorityRule.parse(rule), false, Majority.Tie.PRESIDENT_ELSE_REJECTED, tally),
                tally,
                PresidentSide.FOR,
                true);
        assertThat(verdict)
                .isEqualTo(
                        adopted
                                ? new Verdict.Adopted(false, Verdict.Ground.FRACTION)
                                : new Verdict.Rejected(Verdict.Ground.FRACTION));
    }

    @Test
    void aFractionKnowsNoTie() {
        Tally tie = new Tally(30, 30, 0, 0, 0);
        Majority.Terms fraction = terms(THREE_QUARTERS, false, Majority.Tie.PRESIDENT_ELSE_REJECTED, tie);
        assertThat(fraction.knowsTie()).isFalse();
        assertThat(Majority.decide(fraction, tie, PresidentSide.FOR, true))
                .isEqualTo(new Verdict.Rejected(Verdict.Ground.FRACTION));
        Majority.Terms ofAll =
                terms(MajorityRule.parse(">1/2 IN_OFFICE"), false, Majority.Tie.PRESIDENT_ELSE_REJECTED, tie);
        assertThat(ofAll.knowsTie()).isFalse();
        Majority.Terms notStrict =
                terms(MajorityRule.parse(">=1/2 VOTERS"), false, Majority.Tie.PRESIDENT_ELSE_REJECTED, tie);
        assertThat(notStrict.knowsTie()).isFalse();
        assertThat(Majority.decide(notStrict, tie, PresidentSide.AGAINST, true))
                .isEqualTo(new Verdict.Adopted(false, Verdict.Ground.FRACTION));
        Majority.Terms twoThirds =
                terms(MajorityRule.parse(">2/3 VOTERS"), false, Majority.Tie.PRESIDENT_ELSE_REJECTED, tie);
        assertThat(twoThirds.knowsTie()).isFalse();
        Majority.Terms absolute =
                terms(MajorityRule.parse(">2/4 VOTERS"), false, Majority.Tie.PRESIDENT_ELSE_REJECTED, tie);
        assertThat(absolute.knowsTie()).isTrue();
    }

    @Test
    void aFractionReachedByEverybodyIsUnanimous() {
        Tally tally = new Tally(70, 0, 0, 1, 1);
        Majority.Terms terms = terms(THREE_QUARTERS, false, Majority.Tie.PRESIDENT_ELSE_REJECTED, tally);
        assertThat(Majority.decide(terms, tally, PresidentSide.FOR, false))
                .isEqualTo(new Verdict.Adopted(true, Verdict.Ground.FRACTION));
        assertThat(Majority.needed(terms, tally)).isEqualTo(60);
    }

    @Test
    void unanimityAsksForEverybodyWhoVotesOrAbstains() {
        Tally all = new Tally(50, 0, 0, 2, 1);
        Tally oneAbstains = new Tally(50, 0, 1, 2, 1);
        Tally oneAgainst = new Tally(50, 1, 0, 2, 1);
        Majority.Terms terms = terms(MajorityRule.UNANIMITY, false, Majority.Tie.PRESIDENT_ELSE_REJECTED, all);
        assertThat(Majority.decide(terms, all, PresidentSide.FOR, false))
                .isEqualTo(new Verdict.Adopted(true, Verdict.Ground.FRACTION));
        assertThat(Majority.decide(terms, oneAbstains, PresidentSide.FOR, false))
                .isEqualTo(new Verdict.Rejected(Verdict.Ground.FRACTION));
        assertThat(Majority.decide(terms, oneAgainst, PresidentSide.FOR, false))
                .isEqualTo(new Verdict.Rejected(Verdict.Ground.FRACTION));
        assertThat(Majority.needed(terms, oneAbstains)).isEqualTo(51);
        assertThat(Majority.needed(terms, new Tally(0, 0, 0, 5, 0))).isEqualTo(1);
    }

    /** The definition, word by word, for the majority of the law; an independent second way to the same answer. */
    private static Verdict defined(
            Tally tally, PresidentSide side, boolean reason, boolean abstentionsCount, Majority.Tie tie) {
        int voters = tally.votesFor() + tally.against();
        if (abstentionsCount) {
            voters += tally.abstaining();
        }
        if (voters == 0) {
            return new Verdict.Undecided(Verdict.Gap.NO_VOTERS);
        }
        if (tally.votesFor() == tally.against() && tally.votesFor() > 0) {
            if (tie == Majority.Tie.REJECTED) {
                return new Verdict.Rejected(Verdict.Ground.TIE_RULE);
            }
            if (side == PresidentSide.FOR) {
                return new Verdict.Adopted(false, Verdict.Ground.PRESIDENT_SIDE);
            }
            if (side == PresidentSide.AGAINST) {
                return new Verdict.Rejected(Verdict.Ground.PRESIDENT_SIDE);
            }
            if (!reason) {
                return new Verdict.Undecided(Verdict.Gap.REASON_MISSING);
            }
            return tie == Majority.Tie.PRESIDENT_ELSE_REJECTED
                    ? new Verdict.Rejected(Verdict.Ground.TIE_RULE)
                    : new Verdict.Undecided(Verdict.Gap.TIE);
        }
        if (tally.votesFor() + tally.votesFor() > voters) {
            return new Verdict.Adopted(tally.against() == 0 && tally.abstaining() == 0, Verdict.Ground.MAJORITY);
        }
        return new Verdict.Rejected(Verdict.Ground.MAJORITY);
    }

    @Test
    void generatedVotesAgreeWithTheDefinition() {
        Random random = new Random(14);
        int ties = 0;
        int undecided = 0;
        for (int i = 0; i < CASES; i++) {
            Tally tally = anyTally(random);
            PresidentSide side = anyOf(random, PresidentSide.values());
            boolean reason = random.nextBoolean();
            boolean abstentionsCount = random.nextBoolean();
            Majority.Tie tie = anyOf(random, Majority.Tie.values());
            Verdict verdict = Majority.decide(terms(ABSOLUTE, abstentionsCount, tie, tally), tally, side, reason);
            assertThat(verdict)
                    .as(
                            "%s, president %s, reason %s, abstentions count %s, %s",
                            tally, side, reason, abstentionsCount, tie)
                    .isEqualTo(defined(tally, side, reason, abstentionsCount, tie));
            ties += tally.votesFor() == tally.against() && tally.votesFor() > 0 ? 1 : 0;
            undecided += verdict instanceof Verdict.Undecided ? 1 : 0;
        }
        // The rare ways were really met.
        assertThat(ties).isGreaterThan(2_000);
        assertThat(undecided).isGreaterThan(500);
    }

    /** One side's win is the other side's defeat, and one vote more for never turns an approval into a rejection. */
    @Test
    void generatedVotesAreFair() {
        Random random = new Random(2015);
        for (int i = 0; i < CASES; i++) {
            Tally tally = anyTally(random);
            Tally mirrored = new Tally(
                    tally.against(), tally.votesFor(), tally.abstaining(), tally.recused(), tally.notVoting());
            Verdict verdict = absolute(tally, PresidentSide.FOR, false);
            Verdict mirror = absolute(mirrored, PresidentSide.AGAINST, false);
            assertThat(verdict instanceof Verdict.Adopted).isEqualTo(mirror instanceof Verdict.Rejected);
            if (verdict instanceof Verdict.Adopted) {
                Tally more = new Tally(
                        tally.votesFor() + 1, tally.against(), tally.abstaining(), tally.recused(), tally.notVoting());
                assertThat(absolute(more, PresidentSide.FOR, false)).isInstanceOf(Verdict.Adopted.class);
            }
        }
    }

    @Test
    void generatedFractionsAgreeWithExactFractions() {
        Random random = new Random(39);
        for (int i = 0; i < CASES; i++) {
            Tally tally = anyTally(random);
            int denominator = random.nextInt(2, 7);
            int numerator = random.nextInt(1, denominator);
            boolean strict = random.nextBoolean();
            MajorityRule.Base base = anyOf(random, MajorityRule.Base.values());
            var rule = new MajorityRule(numerator, denominator, strict, base);
            int inOffice = tally.total() + random.nextInt(20);
            int seats = inOffice + random.nextInt(5);
            var terms = new Majority.Terms(
                    rule, false, Majority.Tie.PRESIDENT_ELSE_REJECTED, seats, inOffice, tally.total());
            if (terms.knowsTie() || tally.voters(false) == 0) {
                continue;
            }
            int whole =
                    switch (base) {
                        case VOTERS -> tally.voters(false);
                        case PRESENT -> tally.total();
                        case IN_OFFICE -> inOffice;
                        case SEATS -> seats;
                    };
            int comparison = Integer.compare(tally.votesFor() * denominator, whole * numerator);
            boolean enough = tally.votesFor() > 0 && (strict ? comparison > 0 : comparison >= 0);
            Verdict verdict = Majority.decide(terms, tally, PresidentSide.ABSENT, false);
            assertThat(verdict instanceof Verdict.Adopted)
                    .as("%s of %s", rule, tally)
                    .isEqualTo(enough);
            assertThat(tally.votesFor() >= Majority.needed(terms, tally)).isEqualTo(enough);
        }
    }

    private static Tally anyTally(Random random) {
        int votesFor = random.nextInt(12);
        int against = random.nextInt(4) == 0 ? votesFor : random.nextInt(12);
        return new Tally(votesFor, against, random.nextInt(5), random.nextInt(3), random.nextInt(4));
    }

    private static <T> T anyOf(Random random, T[] values) {
        return java.util.Objects.requireNonNull(java.util.List.of(values).get(random.nextInt(values.length)));
    }
}
