package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts of a budget to look through: as a long list, as the chain of one expense, month by month. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + BUDGET_READ + "')")
public class ExecutionLedger {

    private final ActReader acts;
    private final ExecutionReader reader;
    private final JdbcClient jdbc;

    ExecutionLedger(ActReader acts, ExecutionReader reader, JdbcClient jdbc) {
        this.acts = acts;
        this.reader = reader;
        this.jdbc = jdbc;
    }

    /** The years that were opened, the latest first. */
    public List<ExecutedYear> years() {
        return jdbc.sql("select id, year, phase from budget where opened_on is not null order by year desc")
                .query((row, index) -> new ExecutedYear(
                        new BudgetId(row.getObject(1, UUID.class)),
                        row.getInt(2),
                        BudgetPhase.valueOf(row.getString(3))))
                .list();
    }

    /** The latest year that is being executed, else the latest that was opened. */
    public Optional<ExecutedYear> current() {
        List<ExecutedYear> years = years();
        return years.stream()
                .filter(year -> year.phase().isExecutable())
                .findFirst()
                .or(() -> years.stream().findFirst());
    }

    /** A page of the list, fewer rows at its end. */
    public List<ActRow> page(ActFilter filter, long offset, int limit) {
        return acts.page(filter, offset, limit);
    }

    public long count(ActFilter filter) {
        return acts.count(filter);
    }

    /** The whole list, each act once, read by steps as one goes on. */
    public Iterator<ActRow> all(ActFilter filter) {
        return acts.walk(filter);
    }

    /**
     * The whole expense or revenue that an act belongs to: its first act, and below each one those that took from it.
     *
     * @throws NotFoundException there is no such act
     */
    public List<ChainedAct> chain(ActId id) {
        ActRow first = get(id);
        while (first.parent() != null) {
            first = get(first.parent());
        }
        List<ActRow> all = new ArrayList<>(List.of(first));
        List<ActRow> step = all;
        while (!step.isEmpty()) {
            step = reader.acts("a.parent_id in (:ids) order by a.act_on, a.number", Map.of("ids", ids(step)));
            all.addAll(step);
        }
        Map<ActId, List<CancellationRow>> cancelled =
                cancellations(all).stream().collect(Collectors.groupingBy(CancellationRow::act));
        Map<ActId, List<ActRow>> below = all.stream()
                .filter(act -> act.parent() != null)
                .collect(Collectors.groupingBy(act -> java.util.Objects.requireNonNull(act.parent())));
        return chained(first, 0, below, cancelled).toList();
    }

    private static Stream<ChainedAct> chained(
            ActRow act, int depth, Map<ActId, List<ActRow>> below, Map<ActId, List<CancellationRow>> cancelled) {
        return Stream.concat(
                Stream.of(new ChainedAct(act, depth, cancelled.getOrDefault(act.id(), List.of()))),
                below.getOrDefault(act.id(), List.of()).stream()
                        .flatMap(next -> chained(next, depth + 1, below, cancelled)));
    }

    private ActRow get(@Nullable ActId id) {
        return Optional.ofNullable(id).flatMap(reader::act).orElseThrow(NotFoundException::new);
    }

    private static List<UUID> ids(List<ActRow> acts) {
        return acts.stream().map(act -> act.id().value()).toList();
    }

    private List<CancellationRow> cancellations(List<ActRow> of) {
        return jdbc.sql("""
                select act_id, amount, cancelled_on, cause, reason, account from budget_cancellation where act_id in (:ids)
                order by cancelled_on, id
                """)
                .param("ids", ids(of))
                .query((row, index) -> new CancellationRow(
                        new ActId(row.getObject(1, UUID.class)),
                        new Money(row.getBigDecimal(2)),
                        row.getObject(3, LocalDate.class),
                        row.getString(4) == null ? null : CancellationCause.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    /** The twelve months of a budget. */
    public List<MonthFigures> months(BudgetId budget) {
        Map<ActStage, Money[]> sums = new EnumMap<>(ActStage.class);
        jdbc.sql("""
                select month(act_on), stage, sum(amount) from budget_act
                where budget_id = :budget and stage in ('COMMITMENT', 'PAYMENT', 'COLLECTION') group by 1, 2
                union all
                select month(c.cancelled_on), a.stage, -sum(c.amount)
                from budget_cancellation c join budget_act a on a.id = c.act_id
                where a.budget_id = :budget and a.stage in ('COMMITMENT', 'PAYMENT', 'COLLECTION') group by 1, 2
                """).param("budget", budget.value()).query(row -> {
            Money[] months = sums.computeIfAbsent(ActStage.valueOf(row.getString(2)), stage -> empty());
            int month = row.getInt(1) - 1;
            BigDecimal sum = row.getBigDecimal(3);
            months[month] = months[month].plus(new Money(sum));
        });
        Function<ActStage, Money[]> of = stage -> sums.getOrDefault(stage, empty());
        return IntStream.range(0, 12)
                .mapToObj(month -> new MonthFigures(
                        month + 1,
                        of.apply(ActStage.COMMITMENT)[month],
                        of.apply(ActStage.PAYMENT)[month],
                        of.apply(ActStage.COLLECTION)[month]))
                .toList();
    }

    private static Money[] empty() {
        return Stream.generate(() -> Money.ZERO).limit(12).toArray(Money[]::new);
    }
}
