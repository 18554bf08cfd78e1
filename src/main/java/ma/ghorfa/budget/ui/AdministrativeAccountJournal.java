package ma.ghorfa.budget.ui;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.ui.Words.t;

import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.budget.BudgetAccountId;
import ma.ghorfa.budget.BudgetAccounts;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.JournalSubjects;
import org.springframework.stereotype.Component;

/** Names the administrative accounts that acts are about. */
@Component
class AdministrativeAccountJournal implements JournalSubjects {

    private final BudgetAccounts accounts;
    private final Budgets budgets;
    private final CurrentAccount account;

    AdministrativeAccountJournal(BudgetAccounts accounts, Budgets budgets, CurrentAccount account) {
        this.accounts = accounts;
        this.budgets = budgets;
        this.account = account;
    }

    @Override
    public Optional<Subject> find(String type, UUID id) {
        if (!type.equals("budgetAccount") || !account.may(BUDGET_READ)) {
            return Optional.empty();
        }
        return accounts.find(new BudgetAccountId(id))
                .flatMap(row -> budgets.find(row.budget()))
                .map(budget -> new Subject(
                        t("budget.subject.ACCOUNT", Integer.toString(budget.year())),
                        BudgetNavigation.account(budget.year())));
    }
}
