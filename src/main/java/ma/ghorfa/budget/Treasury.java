package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The treasury of an executed year: what it began with, what acts moved, and what is to be expected (docs/decisions/0092). */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + BUDGET_READ + "')")
public class Treasury {

    private final BudgetRecords budgets;
    private final OpeningRecords openings;
    private final ExecutionReader execution;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Treasury(
            BudgetRecords budgets,
            OpeningRecords openings,
            ExecutionReader execution,
            JdbcClient jdbc,
            Journal journal,
            Clock clock) {
        this.budgets = budgets;
        this.openings = openings;
        this.execution = execution;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** The twelve months of a year as they look today. */
    public TreasuryForecast of(BudgetId id) {
        Budget budget = budgets.findById(id.value()).orElseThrow(NotFoundException::new);
        OpeningBalance opening = opening(budget);
        Map<BudgetSection, List<Money>> done = done(budget, opening.carriedOn());
        Map<BudgetSection, List<Money>> before = budgets.findByYear(budget.year() - 1)
                .map(last -> done(last, carriedOn(last)))
                .orElse(Map.of());
        boolean late = isLate(budget);
        var due = new EnumMap<BudgetSection, Money>(BudgetSection.class);
        var rest = new EnumMap<BudgetSection, Money>(BudgetSection.class);
        for (CreditRow row : execution.credits(id)) {
            if (!row.code().id().equals(opening.carriedOn())) {
                due.merge(row.code().section(), due(row, late), Money::plus);
                rest.merge(row.code().section(), rest(row), Money::plus);
            }
        }
        var plans = new EnumMap<BudgetSection, TreasuryPlan>(BudgetSection.class);
        for (BudgetSection section : BudgetSection.values()) {
            plans.put(
                    section,
                    new TreasuryPlan(
                            done.getOrDefault(section, TreasuryPlan.NOTHING),
                            due.getOrDefault(section, Money.ZERO),
                            late ? Money.ZERO : rest.getOrDefault(section, Money.ZERO),
                            before.getOrDefault(section, TreasuryPlan.NOTHING)));
        }
        return TreasuryForecast.of(opening, now(budget), plans);
    }

    /** Whether the calendar is past the year while it still takes acts: what is due is settled in its last month. */
    private boolean isLate(Budget budget) {
        return budget.phase().isExecutable() && today().getYear() > budget.year();
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }

    /** The month that is not over; beyond the last one where nothing more can happen in the year. */
    private int now(Budget budget) {
        if (isLate(budget)) {
            return TreasuryPlan.MONTHS;
        }
        LocalDate today = today();
        return budget.phase().isExecutable() && today.getYear() == budget.year()
                ? today.getMonthValue()
                : TreasuryPlan.MONTHS + 1;
    }

    /** Once the year is over, what was cleared is owed for it, whether somebody has ordered the payment yet or not. */
    private static Money due(CreditRow row, boolean late) {
        CreditFigures figures = row.figures();
        if (row.code().section().isRevenue()) {
            return figures.established().minus(figures.collected());
        }
        return (late ? figures.cleared() : figures.ordered()).minus(figures.paid());
    }

    /** What is committed above a credit is paid all the same. */
    private static Money rest(CreditRow row) {
        CreditFigures figures = row.figures();
        return row.code().section().isRevenue()
                ? figures.credit().minus(figures.established()).max(Money.ZERO)
                : figures.credit().max(figures.committed()).minus(figures.ordered());
    }

    private Map<BudgetSection, List<Money>> done(Budget budget, @Nullable CodeId carriedOn) {
        var sums = new EnumMap<BudgetSection, List<Money>>(BudgetSection.class);
        jdbc
                .sql("""
                select r.section, month(moved.day), sum(moved.amount), r.code_id
                from (
                    select credit_id, act_on day, amount from budget_act
                    where budget_id = :budget and stage in ('PAYMENT', 'COLLECTION')
                    union all
                    select a.credit_id, c.cancelled_on, -c.amount
                    from budget_cancellation c join budget_act a on a.id = c.act_id
                    where a.budget_id = :budget and a.stage in ('PAYMENT', 'COLLECTION')
                ) moved
                join budget_credit r on r.id = moved.credit_id
                group by 1, 2, 4
                """)
                .param("budget", budget.id().value())
                .query((row, index) -> new Moved(
                        BudgetSection.valueOf(row.getString(1)),
                        row.getInt(2),
                        new Money(row.getBigDecimal(3)),
                        new CodeId(row.getObject(4, UUID.class))))
                .list()
                .stream()
                .filter(moved -> !moved.code().equals(carriedOn))
                .forEach(moved -> add(moved, sums));
        return sums;
    }

    private static void add(Moved moved, Map<BudgetSection, List<Money>> sums) {
        List<Money> months = sums.computeIfAbsent(moved.section(), section -> new ArrayList<>(TreasuryPlan.NOTHING));
        months.set(moved.month() - 1, months.get(moved.month() - 1).plus(moved.amount()));
    }

    private record Moved(BudgetSection section, int month, Money amount, CodeId code) {}

    // ---- What the year began with ----

    private OpeningBalance opening(Budget budget) {
        Optional<TreasuryOpening> entered = openings.findByBudget(budget.id().value());
        @Nullable Money left = left(budget.year() - 1).orElse(null);
        long version = entered.map(TreasuryOpening::version).orElse(Stored.NOTHING);
        @Nullable CodeId carriedOn = entered.map(TreasuryOpening::carriedOn).orElse(null);
        @Nullable Money stated = entered.map(TreasuryOpening::amount).orElse(null);
        if (stated != null) {
            return new OpeningBalance(
                    version,
                    stated,
                    OpeningBalance.Origin.STATED,
                    entered.map(TreasuryOpening::statedOn).orElse(null),
                    entered.map(TreasuryOpening::source).orElse(""),
                    left,
                    carriedOn);
        }
        return new OpeningBalance(
                version,
                left == null ? Money.ZERO : left,
                left == null ? OpeningBalance.Origin.UNKNOWN : OpeningBalance.Origin.ACCOUNT,
                null,
                "",
                left,
                carriedOn);
    }

    private @Nullable CodeId carriedOn(Budget budget) {
        return openings.findByBudget(budget.id().value())
                .map(TreasuryOpening::carriedOn)
                .orElse(null);
    }

    /** What a year left in the treasury by its voted account; empty where nobody knows what it began with. */
    private Optional<Money> left(int year) {
        return budgets.findByYear(year)
                .filter(budget -> budget.phase() == BudgetPhase.ACCOUNT_VOTED)
                .flatMap(budget -> {
                    OpeningBalance began = opening(budget);
                    return began.origin() == OpeningBalance.Origin.UNKNOWN
                            ? Optional.empty()
                            : Optional.of(began.amount().plus(result(budget, began.carriedOn())));
                });
    }

    private Money result(Budget budget, @Nullable CodeId carriedOn) {
        var parts = new HashMap<CodeId, Money>();
        jdbc.sql("""
                select l.code_id, if(l.section in (:revenue), l.executed, -l.executed)
                from budget_account_line l join budget_account a on a.id = l.account_id
                where a.budget_id = :budget
                """)
                .param("revenue", BudgetSection.revenue())
                .param("budget", budget.id().value())
                .query(row -> {
                    parts.put(new CodeId(row.getObject(1, UUID.class)), new Money(row.getBigDecimal(2)));
                });
        return Money.sum(parts.entrySet().stream()
                .filter(part -> !part.getKey().equals(carriedOn))
                .map(Map.Entry::getValue)
                .toList());
    }

    /**
     * Enters what the year began with, or corrects it while the year is executed.
     *
     * @param version of what was seen; {@link Stored#NOTHING} where nothing was entered
     * @throws ConflictException somebody else entered it meanwhile
     * @throws BudgetRefusal.NotExecutable the year is closed
     */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public void begin(BudgetId id, long version, OpeningData data) {
        Budget budget = budgets.keep(id.value()).orElseThrow(NotFoundException::new);
        if (!budget.phase().isExecutable()) {
            throw new BudgetRefusal.NotExecutable(budget.year());
        }
        CodeId line = data.carriedOn();
        if (line != null) {
            CreditRow credit = execution.credits(id).stream()
                    .filter(row -> row.code().id().equals(line))
                    .findFirst()
                    .orElseThrow(BudgetRefusal.NoCredit::new);
            if (!credit.code().section().isRevenue()) {
                throw new BudgetRefusal.WrongSection();
            }
        }
        Optional<TreasuryOpening> entered = openings.findByBudget(id.value());
        ConflictException.unlessSame(entered.map(TreasuryOpening::version).orElse(Stored.NOTHING), version);
        TreasuryOpening opening = entered.orElseGet(() -> new TreasuryOpening(id));
        opening.set(data, today());
        Stored.now(openings, opening);
        Money amount = data.amount();
        journal.record(
                "budget.treasuryOpened",
                Budgets.SUBJECT,
                id.value(),
                amount == null ? Map.of() : Map.of("amount", amount.toString()));
    }
}
