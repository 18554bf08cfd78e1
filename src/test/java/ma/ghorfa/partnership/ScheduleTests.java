package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import org.junit.jupiter.api.Test;

/** Contributions always come to the total, and no tranche gives more than it holds. */
class ScheduleTests {

    private static final int CASES = 20_000;

    private static Schedule random(Random random) {
        List<PartyId> parties =
                List.of(new PartyId(new UUID(0, 1)), new PartyId(new UUID(0, 2)), new PartyId(new UUID(0, 3)));
        List<Schedule.Tranche> tranches = new ArrayList<>();
        for (int one = random.nextInt(12); one > 0; one--) {
            int year = 2024 + random.nextInt(4);
            tranches.add(new Schedule.Tranche(
                    null,
                    parties.get(random.nextInt(parties.size())),
                    random.nextBoolean(),
                    year,
                    cents(1 + random.nextInt(100_000_000)),
                    LocalDate.of(year, 1 + random.nextInt(12), 1)));
        }
        return new Schedule(
                Money.sum(tranches.stream().map(Schedule.Tranche::amount).toList()), tranches);
    }

    private static Money cents(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }

    /** What is typed: centimes, years and ids as they come, and a total that is right, or off by little, or by a part. */
    private record Typed(long total, List<Long> amounts, List<Integer> years, List<Integer> ids) {

        private static Typed random(Random random) {
            int count = random.nextInt(8);
            List<Long> amounts =
                    new ArrayList<>(random.longs(count, 1, 100_000_000).boxed().toList());
            List<Integer> years =
                    new ArrayList<>(random.ints(count, 2024, 2028).boxed().toList());
            List<Integer> ids =
                    new ArrayList<>(IntStream.range(0, count).boxed().toList());
            long sum = 0;
            for (long amount : amounts) {
                sum = Math.addExact(sum, amount);
            }
            long total = sum;
            switch (random.nextInt(6)) {
                case 0 -> total = sum + 1 + random.nextInt(3);
                case 1 -> total = sum - 1 - random.nextInt(3);
                case 2 -> total = count == 0 ? 1 : sum - amounts.getFirst();
                case 3 -> {
                    if (count > 0) {
                        total = sum - amounts.getFirst();
                        amounts.set(0, 0L);
                    }
                }
                case 4 -> {
                    if (count > 1) {
                        ids.set(1, ids.getFirst());
                    }
                }
                default -> {}
            }
            if (count > 0 && random.nextInt(10) == 0) {
                years.set(0, random.nextBoolean() ? 26 : 20_255);
            }
            return new Typed(total, amounts, years, ids);
        }

        private boolean isRight() {
            long left = total;
            for (long amount : amounts) {
                left -= amount;
            }
            return left == 0
                    && total >= 0
                    && amounts.stream().allMatch(amount -> amount > 0)
                    && years.stream().allMatch(year -> year.toString().length() == 4)
                    && ids.stream().distinct().count() == ids.size();
        }

        private Schedule schedule() {
            return new Schedule(
                    cents(total),
                    IntStream.range(0, amounts.size())
                            .mapToObj(at -> new Schedule.Tranche(
                                    new TrancheId(new UUID(1, ids.get(at))),
                                    new PartyId(new UUID(0, at % 3)),
                                    at % 2 == 0,
                                    years.get(at),
                                    cents(amounts.get(at)),
                                    LocalDate.of(2025, 6, 1)))
                            .toList());
        }
    }

    @Test
    void aScheduleIsAcceptedExactlyWhenItsCentimesComeToTheTotal() {
        var random = new Random(50_000_000);
        int accepted = 0;
        for (int one = 0; one < CASES; one++) {
            Typed typed = Typed.random(random);
            Schedule schedule = typed.schedule();
            if (typed.isRight()) {
                assertThat(schedule.checked()).as("case %d", one).isEqualTo(schedule);
                accepted++;
            } else {
                assertThatThrownBy(schedule::checked)
                        .as("case %d: %s of %s", one, typed.total(), schedule)
                        .isInstanceOfAny(
                                PartnershipRefusal.SumsDiffer.class,
                                PartnershipRefusal.TrancheTwice.class,
                                InvalidInputException.class);
            }
        }
        assertThat(accepted).isBetween(CASES / 10, CASES * 9 / 10);
    }

    @Test
    void aTotalThatDiffersByACentimeIsRefused() {
        var random = new Random(42_500_000);
        for (int one = 0; one < CASES; one++) {
            Schedule schedule = random(random);
            Money off = cents(1 + random.nextInt(1_000));
            Money total = random.nextBoolean()
                    ? schedule.total().plus(off)
                    : schedule.total().minus(off);
            var wrong = new Schedule(total, schedule.tranches());
            assertThatThrownBy(wrong::checked)
                    .isInstanceOfAny(PartnershipRefusal.SumsDiffer.class, InvalidInputException.class);
        }
    }

    @Test
    void aTrancheOfNothingAndATrancheTwiceAreRefused() {
        var id = new TrancheId(new UUID(1, 1));
        var party = new PartyId(new UUID(1, 2));
        var tranche = new Schedule.Tranche(id, party, false, 2025, cents(100), LocalDate.of(2025, 6, 1));
        assertThatThrownBy(() -> new Schedule(cents(200), List.of(tranche, tranche)).checked())
                .isInstanceOf(PartnershipRefusal.TrancheTwice.class);
        var nothing = new Schedule.Tranche(null, party, false, 2025, Money.ZERO, LocalDate.of(2025, 6, 1));
        assertThatThrownBy(() -> new Schedule(Money.ZERO, List.of(nothing)).checked())
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aYearThatIsNoneIsRefusedWithItsOwnWords() {
        var party = new PartyId(new UUID(1, 2));
        var tranche = new Schedule.Tranche(null, party, false, 26, cents(100), LocalDate.of(2026, 6, 1));
        assertThatThrownBy(() -> new Schedule(cents(100), List.of(tranche)).checked())
                .hasMessageContaining("partnership.refusal.trancheYear");
    }

    @Test
    void whatIsAcceptedAddsUpAndWhatIsRefusedChangesNothing() {
        var random = new Random(4_500_000);
        for (int one = 0; one < CASES; one++) {
            var figures = new TrancheFigures(cents(1 + random.nextInt(10_000)), Money.ZERO, Money.ZERO);
            long called = 0;
            long received = 0;
            for (int move = 0; move < 6; move++) {
                long part = random.nextLong(1, 6_001);
                MovementKind kind = random.nextBoolean() ? MovementKind.CALLED : MovementKind.RECEIVED;
                long amount = figures.amount().amount().movePointRight(2).longValueExact();
                boolean fits = part <= amount - (kind == MovementKind.CALLED ? called : received);
                if (fits) {
                    figures = figures.moved(kind, cents(part), left(figures, kind));
                    called += kind == MovementKind.CALLED ? part : 0;
                    received += kind == MovementKind.RECEIVED ? part : 0;
                } else {
                    TrancheFigures same = figures;
                    assertThatThrownBy(() -> same.moved(kind, cents(part), left(same, kind)))
                            .isInstanceOf(PartnershipRefusal.MoreThanAgreed.class);
                }
                assertThat(figures.called()).isEqualTo(cents(called));
                assertThat(figures.received()).isEqualTo(cents(received));
                assertThat(figures.left()).isEqualTo(figures.amount().minus(cents(received)));
            }
        }
    }

    private static Money left(TrancheFigures figures, MovementKind kind) {
        return kind == MovementKind.CALLED ? figures.amount().minus(figures.called()) : figures.left();
    }

    @Test
    void anAmendmentLowersATrancheToWhatWasMovedAndNoFurther() {
        var random = new Random(3_000_000);
        for (int one = 0; one < CASES; one++) {
            long amount = random.nextLong(1, 10_001);
            var figures = new TrancheFigures(
                    cents(amount), cents(random.nextLong(amount + 1)), cents(random.nextLong(amount + 1)));
            Money least = figures.called().max(figures.received());
            assertThat(figures.agreed(least).amount()).isEqualTo(least);
            if (least.isPositive()) {
                assertThatThrownBy(() -> figures.agreed(least.minus(cents(1))))
                        .isInstanceOf(PartnershipRefusal.BelowWhatWasMoved.class);
            }
        }
    }

    @Test
    void aTrancheIsLateTheDayAfterItWasDueUntilItIsThere() {
        LocalDate due = LocalDate.of(2025, 9, 30);
        var half = new TrancheFigures(cents(200), cents(200), cents(100));
        assertThat(half.isLate(due, due)).isFalse();
        assertThat(half.isLate(due, due.plusDays(1))).isTrue();
        assertThat(half.moved(MovementKind.RECEIVED, cents(100), cents(100)).isLate(due, due.plusDays(90)))
                .isFalse();
    }
}
