package ma.ghorfa.budget;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.chamber.CommitteeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is shown of proposals. */
@Component
class BudgetProposalReader {

    private final JdbcClient jdbc;

    BudgetProposalReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of all versions of a budget, the latest first. */
    List<ProposalRow> of(BudgetId budget) {
        return jdbc.sql("""
                select p.id, p.version, v.number, p.code_id, c.section, c.code, c.name_ar, c.name_fr, p.committee_id,
                    p.proposer_ar, p.proposer_fr, p.amount, p.justification, p.proposed_on, p.entered_by, p.state, p.granted,
                    p.answer, p.decided_on, p.decided_by, g.number granted_in
                from budget_proposal p
                join budget_version v on v.id = p.version_id
                join budget_code c on c.id = p.code_id
                left join budget_version g on g.id = p.granted_in
                where v.budget_id = :budget
                order by p.proposed_on desc, p.id desc
                """)
                .param("budget", budget.value())
                .query((row, index) -> row(row))
                .list();
    }

    /** The latest version of the budget that a proposal was made for. */
    Optional<BudgetVersionId> latestVersion(ProposalId id) {
        return jdbc.sql("""
                select v.id from budget_version v
                where v.budget_id = (select asked.budget_id from budget_proposal p
                    join budget_version asked on asked.id = p.version_id where p.id = :id)
                order by v.number desc limit 1
                """)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(BudgetVersionId::new);
    }

    private static ProposalRow row(ResultSet row) throws SQLException {
        @Nullable UUID committee = row.getObject("committee_id", UUID.class);
        @Nullable BigDecimal granted = row.getBigDecimal("granted");
        return new ProposalRow(
                new ProposalId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getInt("number"),
                new CodeId(row.getObject("code_id", UUID.class)),
                BudgetSection.valueOf(row.getString("section")),
                row.getString("code"),
                new Bilingual(row.getString("name_ar"), row.getString("name_fr")),
                committee == null ? null : new CommitteeId(committee),
                new Bilingual(row.getString("proposer_ar"), row.getString("proposer_fr")),
                new Money(row.getBigDecimal("amount")),
                row.getString("justification"),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("entered_by"),
                ProposalState.valueOf(row.getString("state")),
                granted == null ? null : new Money(granted),
                row.getString("answer"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                row.getObject("granted_in", Integer.class));
    }
}
