package ma.ghorfa.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The arithmetic of credits, tables and accounts, held against whole centimes counted by hand over generated cases. */
class CreditTests {

    private static final int CASES = 12_000;

    private static Money centimes(long centimes) {
        return new Money(BigDecimal.valueOf(centimes, 2));
    }

    private static Credit credit(long opening) {
        return new Credit(
                new BudgetId(UUID.randomUUID()),
                new CodeId(UUID.randomUUID()),
                BudgetSection.CAPITAL_EXPENDITURE,
                centimes(opening));
    }

    @Test
    void availableIsOpeningAndTransfersInLessOutAndAmendmentsLessCommitments() {
        Random random = new Random(20260101);
        int refused = 0;
        int overridden = 0;
        for (int number = 0; number < CASES; number++) {
            long opening = random.nextInt(1_000_000);
            Credit credit = credit(opening);
            long allowed = opening;
            long committed = 0;
            for (int act = 0; act < 12; act++) {
                long amount = 1L + random.nextInt(400_000);
                switch (random.nextInt(7)) {
                    case 0 -> {
                        if (amount > allowed - committed) {
                            assertThatThrownBy(() -> credit.commit(centimes(amount)))
                                    .isInstanceOf(BudgetRefusal.CreditExceeded.class);
                            refused++;
                        } else {
                            credit.commit(centimes(amount));
                            committed += amount;
                        }
                    }
                    case 1 -> {
                        credit.commitAbove(centimes(amount));
                        committed += amount;
                    }
                    case 2 -> {
                        long part = Math.min(amount, committed);
                        credit.uncommit(centimes(part));
                        committed -= part;
                    }
                    case 3 -> {
                        credit.transferIn(centimes(amount));
                        allowed += amount;
                    }
                    case 4 -> {
                        if (amount > allowed - committed) {
                            assertThatThrownBy(() -> credit.transferOut(centimes(amount)))
                                    .isInstanceOf(BudgetRefusal.CreditExceeded.class);
                        } else {
                            credit.transferOut(centimes(amount));
                            allowed -= amount;
                        }
                    }
                    case 5 -> {
                        long change = random.nextBoolean() ? amount : -amount;
                        if (-change > Math.max(0, allowed - committed)) {
                            assertThatThrownBy(() -> credit.amend(centimes(change)))
                                    .isInstanceOf(BudgetRefusal.CreditExceeded.class);
                        } else {
                            credit.amend(centimes(change));
                            allowed += change;
                        }
                    }
                    default -> {
                        credit.carry(centimes(amount));
                        allowed += amount;
                    }
                }
                assertThat(credit.available()).isEqualTo(centimes(allowed - committed));
                assertThat(credit.figures().available()).isEqualTo(credit.available());
                assertThat(credit.figures().overridden()).isEqualTo(centimes(Math.max(0, committed - allowed)));
                overridden += committed > allowed ? 1 : 0;
            }
        }
        assertThat(refused).isGreaterThan(CASES / 10);
        assertThat(overridden).isGreaterThan(CASES / 10);
    }

    @Test
    void everySumOfATableIsThatOfItsLines() {
        Random random = new Random(20260102);
        for (int number = 0; number < CASES; number++) {
            List<CodeRow> codes = tree(random);
            var entered = new HashMap<CodeId, BudgetTable.Entered>();
            var byHand = new HashMap<CodeId, Long>();
            Map<CodeId, CodeRow> byId = Nomenclature.byId(codes);
            for (CodeRow code : codes) {
                boolean leaf = codes.stream().noneMatch(other -> code.id().equals(other.parent()));
                if (leaf && random.nextInt(4) > 0) {
                    long amount = random.nextInt(100_000_000);
                    entered.put(code.id(), new BudgetTable.Entered(1, LineData.NOTHING.with(centimes(amount))));
                    for (CodeRow at = code; at != null; at = at.parent() == null ? null : byId.get(at.parent())) {
                        byHand.merge(at.id(), amount, Long::sum);
                    }
                }
            }
            BudgetTable table = BudgetTable.of(BUDGET, VERSION, codes, entered, List.of(), null);
            assertThat(table.lines()).hasSameSizeAs(codes);
            long total = 0;
            for (BudgetTable.Line line : table.lines()) {
                long expected = byHand.getOrDefault(line.code().id(), 0L);
                assertThat(line.amount()).isEqualTo(centimes(expected));
                total += line.leaf() ? expected : 0;
            }
            assertThat(table.totals().expenditure().plus(table.totals().revenue()))
                    .isEqualTo(centimes(total));
            var anew = new HashMap<CodeId, BudgetTable.Entered>();
            for (BudgetTable.Line line : table.lines()) {
                if (line.leaf() && random.nextInt(3) == 0) {
                    var data = new LineData(
                            centimes(random.nextInt(100_000_000)),
                            random.nextBoolean() ? null : centimes(random.nextInt(1_000)),
                            null,
                            "",
                            "",
                            "");
                    anew.put(line.code().id(), new BudgetTable.Entered(2, data));
                }
            }
            List<BudgetTable.Before> before = before(random, codes);
            @Nullable Map<CodeId, Money> base = random.nextBoolean() ? null : amounts(random, codes);
            BudgetTable seen = BudgetTable.of(BUDGET, VERSION, codes, entered, before, base);
            entered.putAll(anew);
            assertThat(seen.with(anew))
                    .as("the sums above what was entered are those of the whole table")
                    .isEqualTo(BudgetTable.of(BUDGET, VERSION, codes, entered, before, base));
            assertThat(seen.with(anew).stand()).isEqualTo(stand(entered));
        }
    }

    /** What codes of now, and some below them that are none any more, had the year before. */
    private static List<BudgetTable.Before> before(Random random, List<CodeRow> codes) {
        var before = new ArrayList<BudgetTable.Before>();
        for (CodeRow code : codes) {
            if (random.nextBoolean()) {
                before.add(new BudgetTable.Before(code, past(random)));
            }
            if (random.nextInt(4) == 0) {
                before.add(new BudgetTable.Before(
                        code(code.section(), CodeLevel.PARAGRAPH, code.code() + 9, null), past(random)));
            }
        }
        return before;
    }

    private static BudgetTable.Past past(Random random) {
        return new BudgetTable.Past(
                centimes(random.nextInt(1_000)), centimes(random.nextInt(1_000)), centimes(random.nextInt(1_000)));
    }

    private static Map<CodeId, Money> amounts(Random random, List<CodeRow> codes) {
        var amounts = new HashMap<CodeId, Money>();
        codes.stream()
                .filter(code -> random.nextInt(3) > 0)
                .forEach(code -> amounts.put(code.id(), centimes(random.nextInt(1_000))));
        return amounts;
    }

    private static BudgetTable.Stand stand(Map<CodeId, BudgetTable.Entered> entered) {
        return new BudgetTable.Stand(
                entered.size(),
                entered.values().stream()
                        .mapToLong(BudgetTable.Entered::version)
                        .sum());
    }

    @Test
    void theResultOfAnAccountIsWhatWasCollectedLessWhatWasPaid() {
        Random random = new Random(20260103);
        for (int number = 0; number < CASES; number++) {
            List<CodeRow> codes = tree(random);
            var leaves = new HashMap<CodeId, AccountLine>();
            long collected = 0;
            long paid = 0;
            for (CodeRow code : codes) {
                if (codes.stream().anyMatch(other -> code.id().equals(other.parent()))) {
                    continue;
                }
                long executed = random.nextInt(50_000_000);
                Money zero = Money.ZERO;
                leaves.put(
                        code.id(),
                        new AccountLine(
                                code, 0, true, zero, zero, zero, zero, zero, zero, centimes(executed), zero, zero));
                if (code.section().isRevenue()) {
                    collected += executed;
                } else {
                    paid += executed;
                }
            }
            AccountTable table = AccountTable.of(BUDGET, codes, leaves);
            assertThat(table.result()).isEqualTo(centimes(collected - paid));
            assertThat(Money.sum(table.lines().stream()
                            .filter(AccountLine::leaf)
                            .map(AccountLine::executed)
                            .toList()))
                    .isEqualTo(centimes(collected + paid));
        }
    }

    @Test
    void aShareIsRoundedToTheCentimeAwayFromZero() {
        assertThat(Money.of("0.50").percent(new BigDecimal("3"))).isEqualTo(Money.of("0.02"));
        assertThat(Money.of("1000").percent(new BigDecimal("-2.5"))).isEqualTo(Money.of("-25.00"));
        assertThat(Money.of("33.33").percent(new BigDecimal("50"))).isEqualTo(Money.of("16.67"));
    }

    // ---- What the cases are made of ----

    private static final BudgetHead BUDGET = new BudgetHead(new BudgetId(UUID.randomUUID()), 2026);

    private static final VersionRow VERSION = new VersionRow(
            new BudgetVersionId(UUID.randomUUID()),
            0,
            BUDGET.id(),
            1,
            VersionKind.PROJECT,
            null,
            VersionState.PREPARATION,
            "",
            Bilingual.EMPTY,
            null,
            null,
            null,
            null,
            null);

    /** Chapters with articles, some of them with paragraphs. */
    private static List<CodeRow> tree(Random random) {
        var codes = new ArrayList<CodeRow>();
        for (BudgetSection section : BudgetSection.values()) {
            int chapters = random.nextInt(3);
            for (int chapter = 0; chapter < chapters; chapter++) {
                CodeRow top = code(section, CodeLevel.CHAPTER, "61" + chapter, null);
                codes.add(top);
                int articles = random.nextInt(4);
                for (int article = 0; article < articles; article++) {
                    CodeRow middle = code(section, CodeLevel.ARTICLE, top.code() + article, top.id());
                    codes.add(middle);
                    int paragraphs = random.nextInt(3);
                    for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
                        codes.add(code(section, CodeLevel.PARAGRAPH, middle.code() + paragraph, middle.id()));
                    }
                }
            }
        }
        return codes;
    }

    private static CodeRow code(BudgetSection section, CodeLevel level, String code, @Nullable CodeId parent) {
        return new CodeRow(
                new CodeId(UUID.randomUUID()), 0, section, level, code, parent, Bilingual.of(code, code), 2020, null);
    }
}
