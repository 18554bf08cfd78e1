package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a budget is being carried out: its credits, the acts on them, what became of an expense. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + BUDGET_READ + "')")
public class Execution {

    private final ExecutionReader reader;

    Execution(ExecutionReader reader) {
        this.reader = reader;
    }

    /** The credits of a budget in the order of their codes; none before it is opened. */
    public List<CreditRow> credits(BudgetId budget) {
        return reader.credits(budget);
    }

    public Optional<CreditRow> credit(CreditId id) {
        return reader.credit(id);
    }

    /** The lines that are committed above their credit. */
    public List<CreditRow> overridden(BudgetId budget) {
        return reader.credits(budget).stream()
                .filter(row -> row.figures().overridden().isPositive())
                .toList();
    }

    public Optional<ActRow> act(ActId id) {
        return reader.act(id);
    }

    /** The acts of a stage, the latest first. */
    public List<ActRow> acts(BudgetId budget, ActStage stage) {
        return reader.acts(
                "a.budget_id = :budget and a.stage = :stage order by a.act_on desc, a.number desc",
                Map.of("budget", budget.value(), "stage", stage.name()));
    }

    /** The acts on a credit in the order in which they were done. */
    public List<ActRow> actsOn(CreditId credit) {
        return reader.acts("a.credit_id = :credit order by a.act_on, a.id", Map.of("credit", credit.value()));
    }

    /** The acts that took from an act. */
    public List<ActRow> after(ActId act) {
        return reader.acts("a.parent_id = :act order by a.number", Map.of("act", act.value()));
    }
}
