package ma.ghorfa.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.base.Money;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/**
 * A whole year in one piece: prepared, rejected once, corrected, voted, visaed, executed with one expense refused and one
 * above its credit, a transfer, an amendment, closed, and the account voted in February. Every figure at the end stands in a
 * table that was added up by hand.
 */
@Transactional
class BudgetStoryTests extends BudgetTest {

    /** Code, then in dirhams: voted, transferred, amended, committed, paid or collected, carried forward. */
    private static final String BY_HAND = """
            71611 4800000       0      0       0 4800000      0
            71841 3600000       0      0       0 3500000      0
            11011 1130000       0      0       0 1130000      0
            6171  4700000  -60000      0 4600000 4600000      0
            6174   900000   60000      0  950000  950000      0
            6125  1150000       0      0  610000  610000      0
            6145  1350000       0 -80000 1250000 1250000      0
            6142  1430000       0  80000 1500000 1500000      0
            1311  2500000       0      0       0 2500000      0
            1312  3000000       0      0       0 1500000      0
            2321  1500000       0      0 1200000  700000 500000
            2322  1000000       0      0  300000  300000      0
            2381  3000000       0      0 3000000 1500000 1500000
            """;

    private record ByHand(
            Money voted, Money transferred, Money amended, Money committed, Money executed, Money forward) {}

    private static Map<String, ByHand> byHand() {
        var table = new LinkedHashMap<String, ByHand>();
        BY_HAND.lines().forEach(line -> {
            String[] cells = line.trim().split(" +", -1);
            table.put(
                    cells[0],
                    new ByHand(
                            Money.of(cells[1]),
                            Money.of(cells[2]),
                            Money.of(cells[3]),
                            Money.of(cells[4]),
                            Money.of(cells[5]),
                            Money.of(cells[6])));
        });
        return table;
    }

    @Test
    void aYearFromItsFirstAmountToTheVoteOfItsAccount() {
        BudgetId id = prepared();
        rejectedThenCorrected(id);
        visaed(id, LocalDate.of(YEAR - 1, 10, 31));
        DIRECTOR.run(() -> budgets.open(id, budgets.find(id).orElseThrow().version(), day(1, 2)));
        collect(id);
        spend(id);
        transferAndAmend(id);
        spendTheRest(id);
        BudgetAccountId account = DIRECTOR.call(
                () -> accounts.close(id, budgets.find(id).orElseThrow().version(), day(12, 31), Set.of()));
        theAccountIsThatAddedUpByHand(id);
        PRESIDENT.run(
                () -> accounts.submit(account, accounts.of(id).orElseThrow().version()));
        decide("account", account.value(), ItemOutcome.APPROVED_MAJORITY, LocalDate.of(YEAR + 1, 2, 19));
        assertThat(FINANCE.call(() -> budgets.find(id)).orElseThrow().phase()).isEqualTo(BudgetPhase.ACCOUNT_VOTED);
    }

    /** Eighteen against, two abstentions, one for: the assembly wanted less for fairs. */
    private void rejectedThenCorrected(BudgetId id) {
        decide("budget", submitted(id).value(), ItemOutcome.REJECTED, LocalDate.of(YEAR - 1, 10, 16));
        BudgetVersionId second = latest(id).id();
        FINANCE.run(() -> lines.enter(
                second,
                List.of(
                        new BudgetLines.Amount(line("6145"), 0, dh(1_350_000)),
                        new BudgetLines.Amount(line("6142"), 0, dh(1_430_000)))));
        decide("budget", submitted(id).value(), ItemOutcome.APPROVED_MAJORITY, LocalDate.of(YEAR - 1, 10, 30));
    }

    private void collect(BudgetId id) {
        collected(id, "71611", dh(4_800_000), day(2, 3));
        collected(id, "71841", dh(3_500_000), day(4, 7));
        collected(id, "11011", dh(1_130_000), day(1, 6));
        collected(id, "1311", dh(2_500_000), day(3, 17));
        collected(id, "1312", dh(1_500_000), day(5, 5));
    }

    private void spend(BudgetId id) {
        paid(id, "6171", dh(4_600_000), day(6, 30));
        paid(id, "6125", dh(610_000), day(5, 12));
        paid(id, "6145", dh(1_250_000), day(6, 2));
        paid(id, "2322", dh(300_000), day(6, 16));
        ActId works = commit(id, "2321", dh(1_200_000), day(4, 1));
        paid(works, dh(700_000), day(9, 1));
        ActId fair = commit(id, "2381", dh(3_000_000), day(4, 2));
        paid(fair, dh(1_500_000), day(10, 1));
        assertThatThrownBy(() -> commit(id, "6145", dh(100_001), day(6, 10)))
                .isInstanceOf(BudgetRefusal.CreditExceeded.class);
    }

    /** The social charges went above their credit by a court's order; a transfer covered them, an amendment the missions. */
    private void transferAndAmend(BudgetId id) {
        CreditId charges = credit(id, "6174").id();
        ActId above = PRESIDENT.call(() -> expenses.commitAbove(
                UUID.randomUUID(), charges, expense(day(6, 20), dh(950_000)), "حكم قضائي واجب التنفيذ"));
        assertThat(overridden(id)).hasSize(1);
        CreditId wages = credit(id, "6171").id();
        TransferId transfer = FINANCE.call(() -> transfers.ask(
                UUID.randomUUID(),
                new TransferData(wages, charges, dh(60_000), day(6, 23), "تسوية التحملات الاجتماعية")));
        PRESIDENT.run(() -> transfers.approve(
                UUID.randomUUID(), transfer, transfers.of(id).getFirst().version(), day(6, 27), "م.م/902/25"));
        assertThat(overridden(id)).isEmpty();
        paidByOthers(above, dh(950_000), day(7, 4));

        BudgetVersionId amendment = FINANCE.call(() -> budgets.amend(id, "نقل مهام المعارض"));
        FINANCE.run(() -> lines.enter(
                amendment,
                List.of(
                        new BudgetLines.Amount(line("6145"), 0, dh(1_270_000)),
                        new BudgetLines.Amount(line("6142"), 0, dh(1_510_000)))));
        decide("budget", submitted(id).value(), ItemOutcome.APPROVED_UNANIMOUS, day(6, 26));
        visaed(id, day(7, 1));
    }

    /** What the president committed, the director clears and a deputy orders. */
    private void paidByOthers(ActId commitment, Money amount, LocalDate on) {
        var data = new StageData(on, amount, "");
        ActId clearance = DIRECTOR.call(() -> expenses.clear(UUID.randomUUID(), commitment, data));
        assertThatThrownBy(() -> PRESIDENT.run(() -> expenses.order(UUID.randomUUID(), clearance, data)))
                .isInstanceOf(BudgetRefusal.SamePerson.class);
        ActId order = FINANCE.call(() -> expenses.order(UUID.randomUUID(), clearance, data));
        PAYMASTER.run(() -> expenses.pay(UUID.randomUUID(), order, data));
    }

    private void spendTheRest(BudgetId id) {
        paid(id, "6142", dh(1_500_000), day(11, 20));
    }

    private void theAccountIsThatAddedUpByHand(BudgetId id) {
        AccountTable table = FINANCE.call(() -> accounts.table(id));
        Map<String, ByHand> byHand = byHand();
        var seen = new LinkedHashMap<String, ByHand>();
        table.lines().stream()
                .filter(AccountLine::leaf)
                .forEach(line -> seen.put(
                        line.code().code(),
                        new ByHand(
                                line.forecast(),
                                line.transferred(),
                                line.amended(),
                                line.committed(),
                                line.executed(),
                                line.carriedForward())));
        assertThat(seen).isEqualTo(byHand);
        assertThat(table.of(BudgetSection.OPERATING_REVENUE)).isEqualTo(dh(9_430_000));
        assertThat(table.of(BudgetSection.OPERATING_EXPENDITURE)).isEqualTo(dh(8_910_000));
        assertThat(table.result(false)).isEqualTo(dh(520_000));
        assertThat(table.of(BudgetSection.CAPITAL_REVENUE)).isEqualTo(dh(4_000_000));
        assertThat(table.of(BudgetSection.CAPITAL_EXPENDITURE)).isEqualTo(dh(2_500_000));
        assertThat(table.result()).isEqualTo(dh(2_020_000));
    }
}
