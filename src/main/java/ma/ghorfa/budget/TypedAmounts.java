package ma.ghorfa.budget;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import ma.ghorfa.identity.CurrentAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores an amount over the one that was seen, in one statement: the version of the budget is kept as it is until the
 * transaction ends, and a line that somebody else stored meanwhile is left alone.
 */
@Component
class TypedAmounts {

    private static final List<String> EDITABLE = Arrays.stream(VersionState.values())
            .filter(VersionState::isEditable)
            .map(VersionState::name)
            .toList();

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final CurrentAccount account;

    TypedAmounts(JdbcClient jdbc, EntityManager entities, CurrentAccount account) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.account = account;
    }

    /** @return whether it is stored; otherwise the line, or the version of the budget, is not as it was seen */
    boolean over(BudgetVersionId version, BudgetLines.Amount typed) {
        entities.flush();
        int stored = jdbc.sql("""
                update budget_line
                set version = version + (amount <> :amount), changed_by = if(amount = :amount, changed_by, :by),
                    amount = :amount
                where version_id = :version and code_id = :code and version = :seen
                    and exists (select 1 from budget_version v where v.id = :version and v.state in (:editable)
                        lock in share mode)
                """)
                .param("amount", typed.amount().notNegative("amount").amount())
                .param("by", account.username())
                .param("version", version.value())
                .param("code", typed.code().value())
                .param("seen", typed.lineVersion())
                .param("editable", EDITABLE)
                .update();
        // What was loaded before is not what is stored now.
        entities.clear();
        return stored == 1;
    }
}
