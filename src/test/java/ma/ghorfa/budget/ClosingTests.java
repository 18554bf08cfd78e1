package ma.ghorfa.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.base.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Closing a year, what goes on into the next one, and the account that the assembly votes. */
@Transactional
class ClosingTests extends BudgetTest {

    private static final LocalDate CLOSING = day(12, 31);

    @Autowired
    AccountSubject subject;

    @Autowired
    YearEnd yearEnd;

    @Autowired
    CreditRecords credits;

    private BudgetAccountId close(BudgetId id, CreditId... alsoAvailable) {
        return DIRECTOR.call(
                () -> accounts.close(id, budgets.find(id).orElseThrow().version(), CLOSING, Set.of(alsoAvailable)));
    }

    @Test
    void anOperatingCommitmentThatIsNotPaidStandsInTheWay() {
        BudgetId id = executing();
        ActId open = commit(id, "6145", dh(1_000), day(3, 1));
        assertThat(DIRECTOR.call(() -> accounts.preview(id)).open())
                .extracting(ActRow::id)
                .containsExactly(open);
        assertThatThrownBy(() -> close(id)).isInstanceOf(BudgetRefusal.OpenCommitments.class);
        FINANCE.run(() -> expenses.cancelCommitment(UUID.randomUUID(), open, dh(1_000), day(12, 20), "لم تنجز"));
        close(id);
        assertThatThrownBy(() -> commit(id, "6145", dh(1), day(12, 31)))
                .isInstanceOf(BudgetRefusal.NotExecutable.class);
    }

    @Test
    void theSumsOfTheCreditsSayWhetherAnActIsOpen() {
        BudgetId id = executing();
        Random random = new Random(20260104);
        for (int number = 0; number < 12; number++) {
            Money amount = dh(1 + random.nextInt(1_000));
            ActId commitment = commit(id, random.nextBoolean() ? "6145" : "2321", amount, day(3, 1));
            sumsAgreeWithActs(id);
            int stages = random.nextInt(4);
            if (stages == 0) {
                FINANCE.run(
                        () -> expenses.cancelCommitment(UUID.randomUUID(), commitment, amount, day(3, 2), "لم تنجز"));
            } else {
                var data = new StageData(day(3, 2), amount, "");
                ActId clearance = DIRECTOR.call(() -> expenses.clear(UUID.randomUUID(), commitment, data));
                sumsAgreeWithActs(id);
                ActId order = PRESIDENT.call(() -> expenses.order(UUID.randomUUID(), clearance, data));
                sumsAgreeWithActs(id);
                if (stages > 1 || number < 6) {
                    PAYMASTER.run(() -> expenses.pay(UUID.randomUUID(), order, data));
                }
            }
            sumsAgreeWithActs(id);
        }
    }

    private void sumsAgreeWithActs(BudgetId id) {
        assertThat(YearEnd.leavesOpen(credits.lockAll(id.value())))
                .isEqualTo(yearEnd.open(id).count() > 0);
    }

    @Test
    void aYearIsNotClosedBeforeItIsOverNorWithACreditOverridden() {
        BudgetId id = executing();
        CreditId credit = credit(id, "2322").id();
        PRESIDENT.run(() ->
                expenses.commitAbove(UUID.randomUUID(), credit, expense(day(5, 1), dh(1_000_001)), "أشغال مستعجلة"));
        assertThatThrownBy(() -> DIRECTOR.run(
                        () -> accounts.close(id, budgets.find(id).orElseThrow().version(), day(12, 30), Set.of())))
                .isInstanceOf(BudgetRefusal.YearNotOver.class);
        assertThatThrownBy(() -> close(id)).isInstanceOf(BudgetRefusal.NotRegularised.class);
    }

    @Test
    void theAccountSaysWhatTheExecutionSaysAndItsSumsAreThoseOfItsLines() {
        BudgetId id = executing();
        collected(id, "71611", dh(4_800_000), day(2, 1));
        collected(id, "71841", dh(3_500_000), day(3, 1));
        collected(id, "1311", dh(2_500_000), day(3, 1));
        paid(id, "6171", dh(4_650_000), day(6, 1));
        paid(id, "6145", dh(1_200_000), day(7, 1));
        paid(id, "2321", dh(900_000), day(8, 1));
        close(id);
        AccountTable table = FINANCE.call(() -> accounts.table(id));
        assertThat(table.of(BudgetSection.OPERATING_REVENUE)).isEqualTo(dh(8_300_000));
        assertThat(table.of(BudgetSection.OPERATING_EXPENDITURE)).isEqualTo(dh(5_850_000));
        assertThat(table.result(false)).isEqualTo(dh(2_450_000));
        assertThat(table.result(true)).isEqualTo(dh(1_600_000));
        assertThat(table.result()).isEqualTo(dh(4_050_000));
        AccountLine fairs = line(table, "6145");
        assertThat(fairs.forecast()).isEqualTo(dh(1_400_000));
        assertThat(fairs.executed()).isEqualTo(dh(1_200_000));
        assertThat(fairs.remaining()).isEqualTo(dh(200_000));
        assertThat(line(table, "614").executed()).isEqualTo(dh(1_200_000));
    }

    private static AccountLine line(AccountTable table, String code) {
        return table.lines().stream()
                .filter(line -> line.code().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void capitalCommitmentsGoOnIntoTheNextYearWithTheirCredit() {
        Map<BudgetTable.Key, CodeId> codes = codes();
        BudgetId id = prepared(YEAR, codes);
        open(id, YEAR);
        ActId works = commit(id, "2321", dh(1_000_000), day(5, 1));
        paid(works, dh(400_000), day(9, 1));
        CreditId fair = credit(id, "2381").id();
        close(id, fair);
        BudgetId next = prepared(YEAR + 1, codes);
        open(next, YEAR + 1);
        CreditFigures carried = credit(next, "2321").figures();
        assertThat(carried.carried()).isEqualTo(dh(600_000));
        assertThat(carried.committed()).isEqualTo(dh(600_000));
        assertThat(carried.available()).isEqualTo(dh(1_500_000));
        assertThat(credit(next, "2381").figures().carried()).isEqualTo(dh(3_000_000));
        assertThat(credit(next, "2322").figures().carried()).isEqualTo(Money.ZERO);
        AccountTable table = FINANCE.call(() -> accounts.table(id));
        assertThat(line(table, "2321").committed()).isEqualTo(dh(1_000_000));
        // What the new budget shows of the year before is what its account says.
        assertThat(FINANCE.call(() -> lines.table(latest(next).id())).lines().stream()
                        .filter(line -> line.code().code().equals("2321"))
                        .map(BudgetTable.Line::past))
                .containsExactly(new BudgetTable.Past(dh(1_500_000), dh(1_000_000), dh(400_000)));
        assertThat(line(table, "2321").carriedForward()).isEqualTo(dh(600_000));
        assertThat(line(table, "2321").remaining()).isEqualTo(dh(500_000));
        assertThat(acts(next, ActStage.COMMITMENT)).singleElement().satisfies(act -> {
            assertThat(act.amount()).isEqualTo(dh(600_000));
            assertThat(act.account()).isEqualTo("finance");
            paid(act.id(), dh(600_000), LocalDate.of(YEAR + 1, 2, 1));
        });
        assertThat(credit(next, "2321").figures().paid()).isEqualTo(dh(600_000));
    }

    @Test
    void whateverNumberOfCommitmentsIsCarriedEachGoesOnOnceAndInItsOrder() {
        Map<BudgetTable.Key, CodeId> codes = codes();
        BudgetId id = prepared(YEAR, codes);
        open(id, YEAR);
        for (int number = 1; number <= 60; number++) {
            commit(id, number % 2 == 0 ? "2321" : "2381", dh(number), day(5, 1));
        }
        ActId paidInPart = commit(id, "2322", dh(500), day(5, 2));
        paid(paidInPart, dh(200), day(9, 1));
        close(id);
        List<CancellationRow> cancelled =
                FINANCE.call(() -> ledger.chain(paidInPart)).getFirst().cancellations();
        assertThat(cancelled).singleElement().satisfies(row -> {
            assertThat(row.cause()).isEqualTo(CancellationCause.CARRIED_FORWARD);
            assertThat(row.reason()).isEmpty();
            assertThat(row.amount()).isEqualTo(dh(300));
            assertThat(row.on()).isEqualTo(CLOSING);
        });
        assertThat(sums(id, "2321").getFirst()).isEqualTo(Money.ZERO);

        BudgetId next = prepared(YEAR + 1, codes);
        open(next, YEAR + 1);
        assertThat(acts(next, ActStage.COMMITMENT))
                .extracting(ActRow::number, ActRow::amount)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple(1, dh(1)), org.assertj.core.groups.Tuple.tuple(2, dh(2)))
                .endsWith(org.assertj.core.groups.Tuple.tuple(61, dh(300)))
                .hasSize(61);
        assertThat(sums(next, "2321").getFirst()).isEqualTo(dh(30 * 31));
        assertThat(commit(next, "2321", dh(1), LocalDate.of(YEAR + 1, 3, 1))).satisfies(act -> assertThat(
                        FINANCE.call(() -> execution.act(act)).orElseThrow().number())
                .isEqualTo(62));
        assertThat(jdbc.sql("select count(*) from budget_carry where taken_by is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ofWhatStandsInTheWayTheFirstAreShownAndAllAreCounted() {
        BudgetId id = executing();
        for (int number = 1; number <= ClosingPreview.MOST_OPEN + 2; number++) {
            commit(id, "6145", dh(10), day(3, 1));
        }
        ClosingPreview preview = DIRECTOR.call(() -> accounts.preview(id));
        assertThat(preview.open()).hasSize(ClosingPreview.MOST_OPEN).allSatisfy(act -> assertThat(act.left())
                .isEqualTo(dh(10)));
        assertThat(preview.openCount()).isEqualTo(ClosingPreview.MOST_OPEN + 2);
        assertThat(preview.openLeft()).isEqualTo(dh(10L * (ClosingPreview.MOST_OPEN + 2)));
        assertThat(preview.isPossible()).isFalse();
    }

    @Test
    void yearsAreClosedOneAfterTheOtherAndNothingMayBeOnItsWay() {
        Map<BudgetTable.Key, CodeId> codes = codes();
        BudgetId id = prepared(YEAR, codes);
        open(id, YEAR);
        CreditId from = credit(id, "6142").id();
        CreditId to = credit(id, "6145").id();
        TransferId asked = FINANCE.call(
                () -> transfers.ask(UUID.randomUUID(), new TransferData(from, to, dh(1), day(12, 1), "تسوية")));
        assertThatThrownBy(() -> close(id)).isInstanceOf(BudgetRefusal.TransfersAsked.class);
        PRESIDENT.run(() -> transfers.refuse(
                UUID.randomUUID(), asked, transfers.of(id).getFirst().version(), day(12, 2), "لا حاجة إليه"));
        FINANCE.run(() -> budgets.amend(id, "تعديل"));
        assertThatThrownBy(() -> close(id)).isInstanceOf(BudgetRefusal.VersionOpen.class);
    }

    @Test
    void closedAfterTheNextYearWasOpenedItHandsOnAtOnceAndOnlyOnce() {
        Map<BudgetTable.Key, CodeId> codes = codes();
        BudgetId id = prepared(YEAR, codes);
        open(id, YEAR);
        commit(id, "2321", dh(1_000_000), day(5, 1));
        BudgetId next = prepared(YEAR + 1, codes);
        open(next, YEAR + 1);
        assertThat(credit(next, "2321").figures().carried()).isEqualTo(Money.ZERO);
        close(id);
        assertThat(credit(next, "2321").figures().carried()).isEqualTo(dh(1_000_000));
        assertThat(credit(next, "2321").figures().committed()).isEqualTo(dh(1_000_000));
        // Nothing is done in a year before it is opened.
        assertThat(acts(next, ActStage.COMMITMENT))
                .extracting(ActRow::day)
                .containsExactly(LocalDate.of(YEAR + 1, 1, 2));
        assertThatThrownBy(() -> close(id)).isInstanceOf(BudgetRefusal.NotTheNextStep.class);
    }

    @Test
    void theAssemblyVotesTheAccountAndOnlySo() {
        BudgetId id = executing();
        BudgetAccountId account = close(id);
        assertThat(subject.mayBePutToVote(account.value()))
                .isInstanceOf(ma.ghorfa.assembly.SubjectProvider.Readiness.No.class);
        PRESIDENT.run(() -> accounts.submit(account, version(id)));
        decide("account", account.value(), ItemOutcome.REJECTED, day(12, 31).plusDays(50));
        assertThat(state(id)).isEqualTo(AccountState.REJECTED);
        DIRECTOR.run(() -> accounts.describe(account, version(id), both("توضيحات")));
        PRESIDENT.run(() -> accounts.submit(account, version(id)));
        decide(
                "account",
                account.value(),
                ItemOutcome.APPROVED_MAJORITY,
                day(12, 31).plusDays(80));
        assertThat(state(id)).isEqualTo(AccountState.VOTED);
        assertThat(FINANCE.call(() -> budgets.find(id)).orElseThrow().phase()).isEqualTo(BudgetPhase.ACCOUNT_VOTED);
    }

    private AccountState state(BudgetId id) {
        return FINANCE.call(() -> accounts.of(id)).orElseThrow().state();
    }

    private long version(BudgetId id) {
        return accounts.of(id).orElseThrow().version();
    }
}
