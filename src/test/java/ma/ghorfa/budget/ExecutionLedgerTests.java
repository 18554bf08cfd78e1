package ma.ghorfa.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.annotation.Transactional;

/** Looking through the acts of a budget: the list and its filters, the chain of an expense, the months, the sums. */
@Transactional
class ExecutionLedgerTests extends BudgetTest {

    @SuppressWarnings("NullAway.Init")
    ExecutionLedgerTests() {}

    private static ActFilter filter(
            BudgetId id,
            String text,
            @Nullable ActStage stage,
            @Nullable Set<CreditId> credits,
            @Nullable LocalDate from,
            Money least,
            boolean open) {
        return new ActFilter(id, text, stage, credits, from, null, least, open, ActSort.DAY, false);
    }

    private List<ActRow> found(ActFilter filter) {
        return FINANCE.call(() -> {
            List<ActRow> page = ledger.page(filter, 0, 100);
            assertThat(ledger.count(filter)).isEqualTo(page.size());
            return page;
        });
    }

    @Test
    void actsAreFoundByStageLineDayAmountAndWords() {
        BudgetId id = executing();
        commit(id, "6145", Money.of("1234.50"), day(2, 1));
        commit(id, "6174", dh(9_000), day(5, 1));
        paid(id, "6145", dh(500), day(6, 1));
        assertThat(found(ActFilter.of(id)))
                .hasSize(6)
                .extracting(ActRow::day)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(found(filter(id, "", ActStage.PAYMENT, null, null, Money.ZERO, false)))
                .hasSize(1);
        assertThat(found(filter(id, "", null, Set.of(credit(id, "6174").id()), null, Money.ZERO, false)))
                .singleElement()
                .satisfies(row -> assertThat(row.amount()).isEqualTo(dh(9_000)));
        assertThat(found(filter(id, "", null, Set.of(), null, Money.ZERO, false)))
                .isEmpty();
        assertThat(found(filter(id, "", null, null, day(5, 1), Money.ZERO, false)))
                .hasSize(5);
        assertThat(found(filter(id, "", null, null, null, dh(1_000), false))).hasSize(2);
        assertThat(found(filter(id, "1 234,50", null, null, null, Money.ZERO, false)))
                .hasSize(1);
        assertThat(found(filter(id, "الأطلس", null, null, null, Money.ZERO, false)))
                .hasSize(6);
        assertThat(found(filter(id, "%", null, null, null, Money.ZERO, false))).isEmpty();
        assertThat(found(filter(id, "", ActStage.COMMITMENT, null, null, Money.ZERO, true)))
                .hasSize(2);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        BudgetId id = executing();
        for (int number = 0; number < 25; number++) {
            commit(id, "6145", dh(10 + number), day(3, 1 + number % 3));
        }
        List<ActId> seen = new ArrayList<>();
        FINANCE.run(() -> {
            for (int from = 0; from < 25; from += 10) {
                ledger.page(ActFilter.of(id), from, 10).forEach(row -> seen.add(row.id()));
            }
        });
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(ActSort.class)
    void pagesFollowEachOtherInEveryOrder(ActSort sort) {
        BudgetId id = executing();
        CreditId credit = credit(id, "6145").id();
        FINANCE.run(() -> {
            for (int number = 0; number < 25; number++) {
                expenses.commit(
                        UUID.randomUUID(),
                        credit,
                        new CommitData(
                                day(3, 1 + number % 3),
                                dh(10 + number * 7 % 11),
                                number % 2 == 0 ? "تعاونية" : "شركة الأطلس",
                                "كراء",
                                "",
                                null));
            }
        });
        Comparator<ActRow> order =
                switch (sort) {
                    case DAY -> Comparator.comparing(ActRow::day);
                    case NUMBER -> Comparator.comparing(ActRow::number);
                    case AMOUNT -> Comparator.comparing(ActRow::amount);
                    case PARTY -> Comparator.comparing(ActRow::party);
                };
        for (boolean ascending : List.of(true, false)) {
            var filter = new ActFilter(id, "", null, null, null, null, Money.ZERO, false, sort, ascending);
            List<ActRow> seen = new ArrayList<>();
            FINANCE.run(() -> {
                for (int from = 0; from < 25; from += 10) {
                    seen.addAll(ledger.page(filter, from, 10));
                }
            });
            assertThat(seen).extracting(ActRow::id).hasSize(25).doesNotHaveDuplicates();
            assertThat(seen).isSortedAccordingTo(ascending ? order : order.reversed());
        }
    }

    @Test
    void theChainIsTheSameFromEachOfItsActs() {
        BudgetId id = executing();
        ActId commitment = commit(id, "6145", dh(100), day(3, 1));
        ActId payment = paid(commitment, dh(30), day(3, 2));
        paid(commitment, dh(50), day(3, 3));
        FINANCE.run(() -> expenses.cancelCommitment(UUID.randomUUID(), commitment, dh(20), day(3, 4), "لم يُسلَّم"));
        List<ChainedAct> chain = FINANCE.call(() -> ledger.chain(payment));
        assertThat(chain).extracting(ChainedAct::depth).containsExactly(0, 1, 2, 3, 1, 2, 3);
        assertThat(chain.getFirst().cancellations()).singleElement().satisfies(row -> assertThat(row.amount())
                .isEqualTo(dh(20)));
        assertThat(FINANCE.call(() -> ledger.chain(commitment))).isEqualTo(chain);
    }

    @Test
    void whatWasCancelledLeavesTheMonthInWhichItWasCancelled() {
        BudgetId id = executing();
        ActId commitment = commit(id, "6145", dh(100), day(3, 1));
        paid(commitment, dh(60), day(4, 1));
        FINANCE.run(() -> expenses.cancelCommitment(UUID.randomUUID(), commitment, dh(40), day(5, 1), "خطأ"));
        collected(id, "71841", dh(7), day(5, 2));
        List<MonthFigures> months = FINANCE.call(() -> ledger.months(id));
        assertThat(months).hasSize(12);
        assertThat(months.get(2).committed()).isEqualTo(dh(100));
        assertThat(months.get(3).paid()).isEqualTo(dh(60));
        assertThat(months.get(4)).isEqualTo(new MonthFigures(5, dh(-40), Money.ZERO, dh(7)));
    }

    @Test
    void theTableAddsUpItsLinesOnEachLevel() {
        BudgetId id = executing();
        commit(id, "6174", dh(300), day(3, 1));
        CreditTable table = FINANCE.call(() -> CreditTable.of(nomenclature.ofYear(YEAR), execution.credits(id)));
        assertThat(table.total(false).committed()).isEqualTo(dh(300));
        assertThat(table.total(true).credit()).isEqualTo(table.total(false).credit());
        assertThat(table.side(false))
                .filteredOn(row -> row.code() != null && row.code().code().equals("617"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.isChapter()).isTrue();
                    assertThat(row.depth()).isEqualTo(1);
                    assertThat(row.figures().opening()).isEqualTo(dh(5_600_000));
                    assertThat(row.figures().committed()).isEqualTo(dh(300));
                });
        assertThat(table.side(false).stream().filter(row -> row.credit() != null))
                .hasSize(8);
    }

    @Test
    void theYearThatIsExecutedComesFirst() {
        assertThat(FINANCE.call(ledger::current)).isEmpty();
        BudgetId id = executing();
        assertThat(FINANCE.call(ledger::current)).hasValue(new ExecutedYear(id, YEAR, BudgetPhase.EXECUTING));
    }
}
