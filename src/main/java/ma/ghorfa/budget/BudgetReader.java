package ma.ghorfa.budget;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is shown of budgets, in as few statements as it takes. */
@Component
class BudgetReader {

    private final JdbcClient jdbc;
    private final BudgetRecords budgets;
    private final VersionRecords versions;

    BudgetReader(JdbcClient jdbc, BudgetRecords budgets, VersionRecords versions) {
        this.jdbc = jdbc;
        this.budgets = budgets;
        this.versions = versions;
    }

    BudgetRow row(Budget budget) {
        List<BudgetVersion> all =
                versions.findByBudgetOrderByNumberAsc(budget.id().value());
        VersionRow latest = all.reversed().stream()
                .filter(version -> version.state().isCurrent())
                .map(BudgetVersion::row)
                .findFirst()
                .orElse(null);
        return new BudgetRow(
                budget.id(),
                budget.version(),
                budget.year(),
                budget.phase(),
                latest,
                latest == null ? SectionTotals.NONE : totals(latest.id()));
    }

    /** The sums of a version, as the database adds them up. */
    SectionTotals totals(BudgetVersionId version) {
        var sums = new EnumMap<BudgetSection, Money>(BudgetSection.class);
        jdbc.sql("""
                select c.section, sum(l.amount) from budget_line l join budget_code c on c.id = l.code_id
                where l.version_id = :version group by c.section
                """).param("version", version.value()).query(row -> {
            sums.put(BudgetSection.valueOf(row.getString(1)), new Money(row.getBigDecimal(2)));
        });
        return new SectionTotals(sums);
    }

    /** The version of a year that counts: the one approved last, else the one voted last. */
    Optional<BudgetVersionId> standing(int year) {
        return budgets.findByYear(year).flatMap(budget -> {
            List<BudgetVersion> all =
                    versions.findByBudgetOrderByNumberAsc(budget.id().value()).reversed();
            return all.stream()
                    .filter(version -> version.state() == VersionState.APPROVED)
                    .findFirst()
                    .or(() -> all.stream()
                            .filter(version ->
                                    version.state() == VersionState.VOTED || version.state() == VersionState.SENT)
                            .findFirst())
                    .map(BudgetVersion::id);
        });
    }

    /**
     * What each code of a year had: voted, committed (or established), executed (paid or collected). Once the year is closed
     * these are the figures of its account; a code that got its credit otherwise than by the vote is among them.
     */
    List<BudgetTable.Before> past(int year) {
        return standing(year)
                .map(version -> jdbc.sql("select " + ExecutionReader.CODE + """
                , coalesce(l.amount, 0) voted,
                coalesce(a.committed + a.established, r.committed + r.established, 0) taken,
                coalesce(a.executed, r.paid + r.collected, 0) executed
                from budget b join budget_code c
                left join budget_line l on l.version_id = :version and l.code_id = c.id
                left join budget_credit r on r.budget_id = b.id and r.code_id = c.id
                left join budget_account t on t.budget_id = b.id
                left join budget_account_line a on a.account_id = t.id and a.code_id = c.id
                where b.year = :year and (l.id is not null or r.id is not null)
                """)
                        .param("version", version.value())
                        .param("year", year)
                        .query((row, index) -> new BudgetTable.Before(
                                ExecutionReader.code(row),
                                new BudgetTable.Past(
                                        new Money(row.getBigDecimal("voted")),
                                        new Money(row.getBigDecimal("taken")),
                                        new Money(row.getBigDecimal("executed")))))
                        .list())
                .orElseGet(List::of);
    }

    /** How much of a version was ever entered; the index budget_line_stand alone answers it. */
    BudgetTable.Stand stand(BudgetVersionId version) {
        return jdbc.sql("select count(*), coalesce(sum(version), 0) from budget_line where version_id = :version")
                .param("version", version.value())
                .query((row, index) -> new BudgetTable.Stand(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** The stored versions of the lines that were entered, by code. */
    Map<CodeId, Long> lineVersions(BudgetVersionId version) {
        var versions = new HashMap<CodeId, Long>();
        jdbc.sql("select code_id, version from budget_line where version_id = :version")
                .param("version", version.value())
                .query(row -> {
                    versions.put(new CodeId(row.getObject(1, UUID.class)), row.getLong(2));
                });
        return versions;
    }

    /** The lines of an amendment on its way that take away more than may still be committed there. */
    List<Shortage> shortages(BudgetVersion version) {
        if (version.kind() != VersionKind.AMENDMENT || !version.state().isOpen()) {
            return List.of();
        }
        return jdbc.sql("select " + ExecutionReader.CODE + """
                , coalesce(l.amount, 0) given, r.committed,
                coalesce(b.amount, 0) - greatest(r.opening + r.carried + r.transferred_in - r.transferred_out + r.amended
                    - r.committed, 0) least
                from budget_credit r join budget_code c on c.id = r.code_id
                left join budget_line l on l.version_id = :version and l.code_id = r.code_id
                left join budget_line b on b.version_id = :base and b.code_id = r.code_id
                where r.budget_id = :budget and r.section in (:expenditure)
                    and coalesce(l.amount, 0) < coalesce(b.amount, 0)
                having given < least
                order by c.section, c.code
                """)
                .param("version", version.id().value())
                .param(
                        "base",
                        version.base().orElseThrow(NotFoundException::new).value())
                .param("budget", version.budget().value())
                .param("expenditure", BudgetSection.expenditure())
                .query((row, index) -> new Shortage(
                        ExecutionReader.code(row),
                        new Money(row.getBigDecimal("given")),
                        new Money(row.getBigDecimal("committed")),
                        new Money(row.getBigDecimal("least"))))
                .list();
    }

    /** The amounts of a version by code. */
    Map<CodeId, Money> amounts(BudgetVersionId version) {
        var amounts = new HashMap<CodeId, Money>();
        jdbc.sql("select code_id, amount from budget_line where version_id = :version")
                .param("version", version.value())
                .query(row -> {
                    amounts.put(new CodeId(row.getObject(1, UUID.class)), new Money(row.getBigDecimal(2)));
                });
        return amounts;
    }
}
