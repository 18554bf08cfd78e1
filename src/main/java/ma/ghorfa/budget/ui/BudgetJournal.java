package ma.ghorfa.budget.ui;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.ui.Words.t;

import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.budget.ActId;
import ma.ghorfa.budget.BudgetAccountId;
import ma.ghorfa.budget.BudgetAccounts;
import ma.ghorfa.budget.BudgetId;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.BudgetRow;
import ma.ghorfa.budget.BudgetVersionId;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.budget.CodeId;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.budget.Nomenclature;
import ma.ghorfa.budget.TransferId;
import ma.ghorfa.budget.Transfers;
import ma.ghorfa.budget.VersionRow;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.JournalSubjects;
import org.springframework.stereotype.Component;

/** Names what the acts of this room are about. */
@Component
class BudgetJournal implements JournalSubjects {

    private final Nomenclature nomenclature;
    private final Budgets budgets;
    private final Execution execution;
    private final Transfers transfers;
    private final BudgetAccounts accounts;
    private final CurrentAccount account;

    BudgetJournal(
            Nomenclature nomenclature,
            Budgets budgets,
            Execution execution,
            Transfers transfers,
            BudgetAccounts accounts,
            CurrentAccount account) {
        this.nomenclature = nomenclature;
        this.budgets = budgets;
        this.execution = execution;
        this.transfers = transfers;
        this.accounts = accounts;
        this.account = account;
    }

    @Override
    public Optional<Subject> find(String type, UUID id) {
        if (!account.may(BUDGET_READ)) {
            return Optional.empty();
        }
        return switch (type) {
            case "budget" -> budgets.find(new BudgetId(id)).map(BudgetJournal::budget);
            case "budgetVersion" -> budgets.findVersion(new BudgetVersionId(id)).flatMap(this::version);
            case "budgetCode" -> code(new CodeId(id));
            case "budgetAct" -> act(new ActId(id));
            case "creditTransfer" -> transfer(new TransferId(id));
            case "budgetAccount" -> accountOfYear(new BudgetAccountId(id));
            default -> Optional.empty();
        };
    }

    private static Subject budget(BudgetRow row) {
        return new Subject(
                t("budgetUi.budget.title", Integer.toString(row.year())), BudgetNavigation.budget(row.year()));
    }

    private Optional<Subject> version(VersionRow row) {
        return budgets.find(row.budget())
                .map(budget -> new Subject(
                        t("budget.subject." + row.kind(), Integer.toString(budget.year()), row.number()),
                        BudgetNavigation.budget(budget.year()) + "/versions"));
    }

    private Optional<Subject> code(CodeId id) {
        return nomenclature
                .find(id)
                .map(row -> new Subject(
                        t("budgetUi.code.named", row.code(), BudgetWords.in(row.name())),
                        BudgetNavigation.NOMENCLATURE));
    }

    private Optional<Subject> act(ActId id) {
        return execution
                .act(id)
                .map(row -> new Subject(
                        t("budgetUi.act.named", t("budget.stage", row.stage()), row.number()),
                        BudgetNavigation.act(row.id())));
    }

    private Optional<Subject> transfer(TransferId id) {
        return transfers.find(id).flatMap(row -> budgets.find(row.budget())
                .map(budget -> new Subject(
                        t("budgetUi.transfer.named", row.number(), Integer.toString(budget.year())),
                        ExecutionWords.tab(budget.year(), ExecutionWords.TRANSFERS))));
    }

    private Optional<Subject> accountOfYear(BudgetAccountId id) {
        return accounts.find(id)
                .flatMap(row -> budgets.find(row.budget()))
                .map(budget -> new Subject(
                        t("budget.subject.ACCOUNT", Integer.toString(budget.year())),
                        BudgetNavigation.account(budget.year())));
    }
}
