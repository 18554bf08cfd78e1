package ma.ghorfa.budget.ui;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;

import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.budget.ActId;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.JournalSubjects;
import org.springframework.stereotype.Component;

/** Names the acts of spending and of revenue. */
@Component
class ExecutionJournal implements JournalSubjects {

    private final Execution execution;
    private final CurrentAccount account;

    ExecutionJournal(Execution execution, CurrentAccount account) {
        this.execution = execution;
        this.account = account;
    }

    @Override
    public Optional<Subject> find(String type, UUID id) {
        return type.equals("budgetAct") && account.may(BUDGET_READ)
                ? execution
                        .act(new ActId(id))
                        .map(act -> new Subject(ExecutionWords.act(act), BudgetNavigation.act(act.id())))
                : Optional.empty();
    }
}
