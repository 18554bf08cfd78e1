package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;

import java.util.List;
import java.util.Optional;
import ma.ghorfa.base.Money;
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

    public Optional<ActRow> act(ActId id) {
        return reader.act(id);
    }

    /**
     * What stands of a commitment, however many years handed it on: what was cleared of it in all of them, what is left of
     * it, and what waits for the next year to take it over.
     */
    public Money stands(ActId commitment) {
        return reader.stands(commitment);
    }
}
