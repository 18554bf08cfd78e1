package ma.ghorfa.budget;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import ma.ghorfa.assembly.FundingSource;
import ma.ghorfa.assembly.ItemFunding;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What pays for an agenda item, with the credit as it stands while nothing is decided. */
@Component
class FundingReader implements FundingSource {

    private final FundingRecords fundings;
    private final CodeRecords codes;
    private final JdbcClient jdbc;
    private final Clock clock;

    FundingReader(FundingRecords fundings, CodeRecords codes, JdbcClient jdbc, Clock clock) {
        this.fundings = fundings;
        this.codes = codes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<FundingRow> row(ItemId item) {
        return fundings.findByItem(item.value())
                .map(funding -> new FundingRow(
                        item,
                        funding.version(),
                        funding.year(),
                        codes.findById(funding.code().value())
                                .orElseThrow(NotFoundException::new)
                                .row(),
                        funding.amount(),
                        funding.frozenAt() == null ? available(funding) : funding.frozenAvailable(),
                        funding.frozenAt() == null ? others(item, funding) : funding.frozenOthers(),
                        funding.frozenAt()));
    }

    @Override
    public Optional<ItemFunding> fundingOf(ItemId item) {
        return row(item)
                .map(row -> new ItemFunding(
                        row.year(),
                        row.code().code(),
                        row.code().name(),
                        row.amount().amount(),
                        row.available() == null ? null : row.available().amount(),
                        row.others().amount(),
                        asOf(row),
                        row.frozenAt() != null));
    }

    private Instant asOf(FundingRow row) {
        return Objects.requireNonNullElseGet(row.frozenAt(), clock::instant);
    }

    /**
     * What the other items of the same session want of the same line, or were given: the credit falls only when somebody
     * commits it. What was turned down wants nothing any more. What was committed still counts: no act says for which item it is.
     */
    Money others(ItemId item, Funding funding) {
        return jdbc.sql("""
                select coalesce(sum(f.amount), 0) from item_funding f
                join agenda_item other on other.id = f.item_id
                join agenda_item i on i.session_id = other.session_id and i.id = :item
                where f.item_id <> :item and f.year = :year and f.code_id = :code
                    and (other.outcome is null or other.outcome in (:approved))
                    and not exists (select 1 from vote v
                        where v.item_id = other.id and v.state = 'CLOSED' and v.result = 'REJECTED')
                """)
                .param("item", item.value())
                .param("year", funding.year())
                .param("code", funding.code().value())
                .param("approved", ItemOutcome.approved())
                .query((found, index) -> new Money(found.getBigDecimal(1)))
                .single();
    }

    /** What may still be committed on the line; null while the budget of the year is not executed or gives it nothing. */
    @Nullable
    Money available(Funding funding) {
        return jdbc.sql("""
                select r.opening + r.carried + r.transferred_in - r.transferred_out + r.amended - r.committed
                from budget_credit r join budget b on b.id = r.budget_id
                where b.year = :year and b.phase = 'EXECUTING' and r.code_id = :code
                """)
                .param("year", funding.year())
                .param("code", funding.code().value())
                .query((row, index) -> new Money(row.getBigDecimal(1)))
                .optional()
                .orElse(null);
    }
}
