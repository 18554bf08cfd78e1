package ma.ghorfa.budget;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Money;
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
                latest == null ? SectionTotals.NONE : totals(latest.id()),
                budget.note());
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

    /** What each code of a year had: voted, committed (or established), executed (paid or collected). */
    Map<BudgetTable.Key, BudgetTable.Past> past(int year) {
        var past = new HashMap<BudgetTable.Key, BudgetTable.Past>();
        standing(year).ifPresent(version -> jdbc.sql("""
                select c.section, c.code, l.amount, r.committed + r.established, r.paid + r.collected
                from budget_line l
                join budget_code c on c.id = l.code_id
                join budget_version v on v.id = l.version_id
                left join budget_credit r on r.budget_id = v.budget_id and r.code_id = l.code_id
                where l.version_id = :version
                """)
                .param("version", version.value())
                .query(row -> {
                    past.put(
                            new BudgetTable.Key(BudgetSection.valueOf(row.getString(1)), row.getString(2)),
                            new BudgetTable.Past(
                                    money(row.getBigDecimal(3)),
                                    money(row.getBigDecimal(4)),
                                    money(row.getBigDecimal(5))));
                }));
        return past;
    }

    private static Money money(@org.jspecify.annotations.Nullable BigDecimal amount) {
        return amount == null ? Money.ZERO : new Money(amount);
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
