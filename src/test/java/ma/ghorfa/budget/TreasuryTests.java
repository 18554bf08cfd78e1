package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Zone;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.MovedClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** The treasury of a year: what it begins with, what acts moved in each month, and what is to be expected. */
@Transactional
class TreasuryTests extends BudgetTest {

    private static final int CASES = 12_000;

    @Autowired
    private Treasury treasury;

    @Autowired
    private BudgetRecords records;

    @Autowired
    private OpeningRecords openings;

    @Autowired
    private ExecutionReader reader;

    @Autowired
    private Journal journal;

    @SuppressWarnings("NullAway.Init")
    TreasuryTests() {}

    private TreasuryForecast on(LocalDate day, BudgetId id) {
        var clock = new MovedClock(Zone.instant(day.atTime(10, 0)));
        return FINANCE.call(() -> new Treasury(records, openings, reader, jdbc, journal, clock).of(id));
    }

    private static OpeningData stated(long dirhams, @Nullable CodeId line) {
        return new OpeningData(dh(dirhams), day(1, 1), "كشف المحاسب العمومي", line);
    }

    private void begin(BudgetId id, OpeningData data) {
        FINANCE.run(() -> treasury.begin(id, treasury.of(id).opening().version(), data));
    }

    private static List<Money> of(TreasuryForecast forecast, BudgetSection section) {
        return forecast.months().stream()
                .map(month -> month.flow(section).all())
                .toList();
    }

    // ---- To the centime ----

    private static Money centimes(long centimes) {
        return new Money(BigDecimal.valueOf(centimes, 2));
    }

    private static Money random(Random random, int bound) {
        return random.nextInt(4) == 0 ? Money.ZERO : centimes(random.nextInt(bound));
    }

    private static List<Money> year(Random random, int from, int until) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month < from || month > until
                        ? Money.ZERO
                        : random.nextInt(8) == 0
                                ? centimes(random.nextInt(50_000)).negated()
                                : random(random, 90_000_000))
                .toList();
    }

    @Test
    void theMonthsAddUpToWhatIsLeftAndTheEndToWhatCameInLessWhatWentOut() {
        Random random = new Random(20260615);
        int evenly = 0;
        int negative = 0;
        for (int number = 0; number < CASES; number++) {
            int now = 1 + random.nextInt(13);
            var plans = new EnumMap<BudgetSection, TreasuryPlan>(BudgetSection.class);
            for (BudgetSection section : BudgetSection.values()) {
                plans.put(
                        section,
                        new TreasuryPlan(
                                year(random, 1, now),
                                random(random, 500_000_000),
                                random(random, 2_000_000_001),
                                random.nextInt(3) == 0 ? TreasuryPlan.NOTHING : year(random, 1, 12)));
            }
            Money opening = random(random, 1_000_000_000);
            TreasuryForecast forecast = TreasuryForecast.of(
                    new OpeningBalance(0, opening, OpeningBalance.Origin.STATED, null, "", null, null), now, plans);
            Money end = opening;
            for (BudgetSection section : BudgetSection.values()) {
                TreasuryPlan plan = plans.getOrDefault(section, new TreasuryPlan(List.of(), dh(0), dh(0), List.of()));
                List<Money> expected = forecast.months().stream()
                        .map(month -> month.flow(section).expected())
                        .toList();
                assertThat(Money.sum(expected))
                        .isEqualTo(now > 12 ? Money.ZERO : plan.due().plus(plan.rest()));
                assertThat(expected).noneMatch(Money::isNegative);
                assertThat(expected.subList(0, Math.min(now, 13) - 1)).allMatch(Money::isZero);
                Money all = Money.sum(plan.done()).plus(Money.sum(expected));
                assertThat(forecast.sum(section)).isEqualTo(all);
                end = section.isRevenue() ? end.plus(all) : end.minus(all);
                evenly += forecast.rules().get(section) == SpreadRule.EVENLY ? 1 : 0;
            }
            assertThat(forecast.end()).isEqualTo(end);
            assertThat(forecast.end())
                    .isEqualTo(opening.plus(forecast.sum(true)).minus(forecast.sum(false)));
            negative += forecast.end().isNegative() ? 1 : 0;
        }
        assertThat(evenly).as("cases without a year before").isGreaterThan(5_000);
        assertThat(negative).as("cases that end below zero").isGreaterThan(1_000);
    }

    @Test
    void aCentimeGoesToThePartThatLostMostAndNoPartIsFurtherThanOneFromItsShare() {
        assertThat(Spread.over(centimes(100), List.of(dh(1), dh(1), dh(1))))
                .containsExactly(centimes(34), centimes(33), centimes(33));
        assertThat(Spread.over(centimes(100), List.of(dh(1), dh(0), dh(2))))
                .containsExactly(centimes(33), centimes(0), centimes(67));
        assertThat(Spread.over(centimes(2), List.of(dh(0), dh(-5), dh(0))))
                .containsExactly(centimes(1), centimes(1), centimes(0));
        Random random = new Random(92);
        for (int number = 0; number < CASES; number++) {
            long amount = random.nextInt(2_000_000_000);
            List<Money> weights = new ArrayList<>();
            for (int part = 0; part <= random.nextInt(12); part++) {
                weights.add(random(random, 900_000_000));
            }
            long all = weights.stream().mapToLong(TreasuryTests::centimes).sum();
            List<Money> parts = Spread.over(centimes(amount), weights);
            assertThat(Money.sum(parts)).isEqualTo(centimes(amount));
            for (int part = 0; part < weights.size(); part++) {
                double share = all == 0
                        ? (double) amount / weights.size()
                        : (double) amount * centimes(weights.get(part)) / all;
                assertThat((double) centimes(parts.get(part))).isBetween(share - 1.001, share + 1.001);
            }
        }
    }

    private static long centimes(Money money) {
        return money.amount().movePointRight(2).longValueExact();
    }

    // ---- The months of a year ----

    @Test
    void monthsThatAreOverHaveTheirActsAndTheOthersWhatIsToBeExpected() {
        BudgetId id = executing();
        begin(id, stated(1_000_000, line("11011")));
        collected(id, "71611", dh(2_400_000), day(3, 10));
        CreditId subsidy = credit(id, "71841").id();
        FINANCE.run(() -> revenues.establish(UUID.randomUUID(), subsidy, expense(day(5, 2), dh(900_000))));
        paid(id, "6145", dh(400_000), day(2, 5));
        ActId payment = paid(id, "6125", dh(100_000), day(3, 1));
        PAYMASTER.run(() -> expenses.cancelPayment(UUID.randomUUID(), payment, dh(30_000), day(4, 3), "رجع الشيك"));
        ordered(id, "6142", dh(80_000), day(6, 1));

        TreasuryForecast forecast = on(day(6, 15), id);
        assertThat(forecast.months())
                .extracting(TreasuryMonth::time)
                .startsWith(TreasuryMonth.Time.PAST, TreasuryMonth.Time.PAST)
                .endsWith(TreasuryMonth.Time.COMING)
                .element(5)
                .isEqualTo(TreasuryMonth.Time.CURRENT);
        assertThat(of(forecast, BudgetSection.OPERATING_EXPENDITURE).subList(0, 5))
                .containsExactly(dh(0), dh(400_000), dh(100_000), dh(-30_000), dh(0));
        assertThat(forecast.months().get(4).balance()).isEqualTo(dh(2_930_000));
        // 5,100,000 are not established yet; what is owed already comes in July.
        Money seventh = Money.of("728571.43");
        assertThat(of(forecast, BudgetSection.OPERATING_REVENUE).subList(5, 12))
                .containsExactly(
                        seventh, seventh.plus(dh(900_000)), seventh, seventh, seventh, seventh, Money.of("728571.42"));
        assertThat(forecast.months()
                        .get(5)
                        .flow(BudgetSection.OPERATING_EXPENDITURE)
                        .expected())
                .as("what is ordered is paid at once, and a seventh of the rest")
                .isEqualTo(dh(110_000).plus(Money.of("1278571.43")));
        assertThat(forecast.rules()).containsEntry(BudgetSection.OPERATING_REVENUE, SpreadRule.EVENLY);
        assertThat(forecast.end()).isEqualTo(dh(-130_000));
        assertThat(forecast.shortMonths()).extracting(TreasuryMonth::month).contains(12);
    }

    private ActId ordered(BudgetId id, String code, Money amount, LocalDate on) {
        ActId commitment = commit(id, code, amount, on);
        var data = new StageData(on, amount, "");
        ActId clearance = DIRECTOR.call(() -> expenses.clear(UUID.randomUUID(), commitment, data));
        return PRESIDENT.call(() -> expenses.order(UUID.randomUUID(), clearance, data));
    }

    @Test
    void aYearThatIsOverHasItsActsAndUntilItIsClosedWhatIsDueInDecember() {
        BudgetId id = executing();
        collected(id, "71611", dh(1_000), day(12, 31));
        CreditId subsidy = credit(id, "71841").id();
        FINANCE.run(() -> revenues.establish(UUID.randomUUID(), subsidy, expense(day(5, 2), dh(900_000))));
        ActId order = ordered(id, "6142", dh(80_000), day(6, 1));
        TreasuryForecast forecast = on(LocalDate.of(YEAR + 1, 1, 1), id);
        assertThat(forecast.opening().origin()).isEqualTo(OpeningBalance.Origin.UNKNOWN);
        assertThat(forecast.months()
                        .getLast()
                        .flow(BudgetSection.OPERATING_REVENUE)
                        .expected())
                .isEqualTo(dh(900_000));
        assertThat(forecast.months()
                        .getLast()
                        .flow(BudgetSection.OPERATING_EXPENDITURE)
                        .expected())
                .isEqualTo(dh(80_000));
        assertThat(forecast.end()).isEqualTo(dh(821_000));
        assertThat(forecast.rules().values()).containsOnly(SpreadRule.NOTHING);

        PAYMASTER.run(() -> expenses.pay(UUID.randomUUID(), order, new StageData(day(12, 31), dh(80_000), "")));
        DIRECTOR.run(() -> accounts.close(id, budgets.find(id).orElseThrow().version(), day(12, 31), Set.of()));
        assertThat(on(LocalDate.of(YEAR + 1, 2, 1), id).end())
                .as("closed, nothing more is to be expected of it")
                .isEqualTo(dh(-79_000));
    }

    @Test
    void ofAYearThatIsOverWhatWasClearedIsOwedWhoeverHasNotOrderedItYet() {
        BudgetId id = executing();
        var part = new StageData(day(6, 2), dh(50_000), "");
        ActId commitment = commit(id, "6142", dh(80_000), day(6, 1));
        ActId clearance = DIRECTOR.call(() -> expenses.clear(UUID.randomUUID(), commitment, part));
        assertThat(lastExpected(id))
                .as("30,000 were committed and never cleared")
                .isEqualTo(dh(50_000));
        var half = new StageData(day(6, 3), dh(20_000), "");
        ActId order = PRESIDENT.call(() -> expenses.order(UUID.randomUUID(), clearance, half));
        assertThat(lastExpected(id)).isEqualTo(dh(50_000));
        PAYMASTER.run(() -> expenses.pay(UUID.randomUUID(), order, half));
        assertThat(lastExpected(id)).isEqualTo(dh(30_000));
    }

    private Money lastExpected(BudgetId id) {
        return on(LocalDate.of(YEAR + 1, 1, 1), id)
                .months()
                .getLast()
                .flow(BudgetSection.OPERATING_EXPENDITURE)
                .expected();
    }

    @Test
    void inDecemberThereIsNoLaterMonthForWhatIsOwed() {
        BudgetId id = executing();
        collected(id, "71611", dh(1_000), day(12, 31));
        TreasuryForecast forecast = on(day(12, 31), id);
        assertThat(forecast.months().getLast().flow(true).expected())
                .isEqualTo(forecast.sum(true).minus(dh(1_000)));
    }

    @Test
    void whatIsCommittedAboveACreditIsPaidAllTheSame() {
        BudgetId id = executing();
        CreditId works = credit(id, "2322").id();
        DIRECTOR.run(() ->
                expenses.commitAbove(UUID.randomUUID(), works, expense(day(5, 1), dh(1_200_000)), "أشغال مستعجلة"));
        assertThat(on(day(6, 15), id).sum(BudgetSection.CAPITAL_EXPENDITURE)).isEqualTo(dh(5_700_000));
    }

    @Test
    void theRestGoesAsTheSameMonthsOfTheYearBefore() {
        Map<BudgetTable.Key, CodeId> codes = codes();
        BudgetId last = prepared(YEAR, codes);
        open(last, YEAR);
        paid(last, "6145", dh(999), day(3, 1));
        paid(last, "6145", dh(300), day(7, 1));
        paid(last, "6145", dh(100), day(11, 1));
        BudgetId id = prepared(YEAR + 1, codes);
        open(id, YEAR + 1);
        TreasuryForecast forecast = on(LocalDate.of(YEAR + 1, 6, 15), id);
        List<Money> out = of(forecast, BudgetSection.OPERATING_EXPENDITURE);
        assertThat(out.get(6)).isEqualTo(dh(7_147_500));
        assertThat(out.get(10)).isEqualTo(dh(2_382_500));
        assertThat(Money.sum(out)).isEqualTo(dh(9_530_000));
        assertThat(forecast.rules())
                .containsEntry(BudgetSection.OPERATING_EXPENDITURE, SpreadRule.LAST_YEAR)
                .containsEntry(BudgetSection.CAPITAL_EXPENDITURE, SpreadRule.EVENLY);
    }

    // ---- What a year begins with ----

    @Test
    void aYearBeginsWithWhatTheVotedAccountOfTheOneBeforeLeaves() {
        Map<BudgetTable.Key, CodeId> codes = codes();
        BudgetId last = prepared(YEAR, codes);
        open(last, YEAR);
        begin(last, stated(500_000, line("11011")));
        collected(last, "71611", dh(4_800_000), day(2, 1));
        collected(last, "11011", dh(1_130_000), day(2, 1));
        paid(last, "6145", dh(1_200_000), day(7, 1));
        BudgetId id = prepared(YEAR + 1, codes);
        open(id, YEAR + 1);
        BudgetAccountId account = DIRECTOR.call(
                () -> accounts.close(last, budgets.find(last).orElseThrow().version(), day(12, 31), Set.of()));
        assertThat(FINANCE.call(() -> treasury.of(id)).opening().origin())
                .as("an account that nobody voted says nothing")
                .isEqualTo(OpeningBalance.Origin.UNKNOWN);
        PRESIDENT.run(() ->
                accounts.submit(account, accounts.find(account).orElseThrow().version()));
        decide("account", account.value(), ItemOutcome.APPROVED_MAJORITY, LocalDate.of(YEAR + 1, 2, 10));
        OpeningBalance computed = FINANCE.call(() -> treasury.of(id)).opening();
        assertThat(computed.origin()).isEqualTo(OpeningBalance.Origin.ACCOUNT);
        assertThat(computed.amount()).isEqualTo(dh(4_100_000));

        begin(id, stated(4_000_000, null));
        OpeningBalance entered = FINANCE.call(() -> treasury.of(id)).opening();
        assertThat(entered.origin()).isEqualTo(OpeningBalance.Origin.STATED);
        assertThat(entered.amount()).isEqualTo(dh(4_000_000));
        assertThat(entered.ofAccount()).isEqualTo(dh(4_100_000));
        begin(id, new OpeningData(null, null, "", null));
        assertThat(FINANCE.call(() -> treasury.of(id)).opening().amount()).isEqualTo(dh(4_100_000));
        assertThatThrownBy(() -> begin(last, stated(1, null))).isInstanceOf(BudgetRefusal.NotExecutable.class);
    }

    @Test
    void whoSawNoBeginningDoesNotOverwriteTheOneThatAColleagueEntered() {
        BudgetId id = executing();
        long seen = FINANCE.call(() -> treasury.of(id)).opening().version();
        FINANCE.run(() -> treasury.begin(id, seen, stated(1, null)));
        assertThatThrownBy(() -> DIRECTOR.run(() -> treasury.begin(id, seen, stated(2, null))))
                .isInstanceOf(ConflictException.class);
        assertThat(FINANCE.call(() -> treasury.of(id)).opening().amount()).isEqualTo(dh(1));
    }

    @Test
    void whatIsNoBalanceIsRefused() {
        BudgetId id = executing();
        CodeId expenditure = line("6145");
        assertThatThrownBy(() -> begin(id, stated(-1, null))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> begin(id, new OpeningData(dh(1), null, "كشف", null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> begin(id, new OpeningData(dh(1), day(1, 1), " ", null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> begin(id, new OpeningData(dh(1), LocalDate.of(2999, 1, 1), "كشف", null)))
                .isInstanceOf(BudgetRefusal.InTheFuture.class);
        assertThatThrownBy(() -> begin(id, stated(1, expenditure))).isInstanceOf(BudgetRefusal.WrongSection.class);
        assertThatThrownBy(() -> begin(id, stated(1, new CodeId(UUID.randomUUID()))))
                .isInstanceOf(BudgetRefusal.NoCredit.class);
        begin(id, stated(1, null));
        assertThatThrownBy(() -> FINANCE.run(() -> treasury.begin(id, 99, stated(2, null))))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> Acting.as("reader", BUDGET_READ).run(() -> treasury.begin(id, 0, stated(2, null))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(FINANCE.call(() -> treasury.of(id)).opening().amount()).isEqualTo(dh(1));
    }
}
