package ma.ghorfa.budget.ui;

import static ma.ghorfa.budget.ui.ExecutionWords.money;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.EXPENSE_ORDER;
import static ma.ghorfa.identity.Permissions.EXPENSE_PAY;
import static ma.ghorfa.identity.Permissions.TRANSFER_APPROVE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.ActStage;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.CreditFigures;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.budget.ExecutedYear;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.budget.ExecutionLedger;
import ma.ghorfa.budget.TransferState;
import ma.ghorfa.budget.Transfers;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.HomeCard;
import ma.ghorfa.ui.Sheet;
import org.springframework.core.annotation.Order;

/** What is above its credit and not regularised, and what waits to be ordered, paid or decided on by the reader. */
@org.springframework.stereotype.Component
@Order(35)
class BudgetCard implements HomeCard {

    private final ExecutionLedger ledger;
    private final Execution execution;
    private final Transfers transfers;
    private final CurrentAccount account;

    BudgetCard(ExecutionLedger ledger, Execution execution, Transfers transfers, CurrentAccount account) {
        this.ledger = ledger;
        this.execution = execution;
        this.transfers = transfers;
        this.account = account;
    }

    @Override
    public Optional<Component> card() {
        if (!account.may(BUDGET_READ)) {
            return Optional.empty();
        }
        List<Component> lines = ledger.years().stream()
                .filter(year -> year.phase().isExecutable())
                .flatMap(year -> lines(year).stream())
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Sheet sheet = Sheet.titled(t("budgetExecution.card")).calling();
        lines.forEach(sheet::add);
        return Optional.of(sheet);
    }

    private List<Component> lines(ExecutedYear year) {
        List<CreditRow> credits = execution.credits(year.budget());
        CreditFigures all = credits.stream().map(CreditRow::figures).reduce(CreditFigures.NONE, CreditFigures::plus);
        long above =
                credits.stream().filter(row -> row.figures().isOverridden()).count();
        List<Component> lines = new ArrayList<>();
        if (above > 0) {
            lines.add(line(
                    BudgetNavigation.execution(year.year()) + "?over=true",
                    t("budgetExecution.card.overridden", above, money(all.overridden()))));
        }
        Money toOrder = all.cleared().minus(all.ordered());
        if (account.may(EXPENSE_ORDER) && toOrder.isPositive()) {
            lines.add(line(
                    ExecutionWords.open(year.year(), ActStage.CLEARANCE),
                    t("budgetExecution.card.toOrder", money(toOrder))));
        }
        Money toPay = all.ordered().minus(all.paid());
        if (account.may(EXPENSE_PAY) && toPay.isPositive()) {
            lines.add(line(
                    ExecutionWords.open(year.year(), ActStage.ORDER), t("budgetExecution.card.toPay", money(toPay))));
        }
        if (account.may(TRANSFER_APPROVE)) {
            long asked = transfers.of(year.budget()).stream()
                    .filter(transfer -> transfer.state() == TransferState.ASKED)
                    .count();
            if (asked > 0) {
                lines.add(line(
                        ExecutionWords.tab(year.year(), ExecutionWords.TRANSFERS) + "?state=ASKED",
                        t("budgetExecution.card.transfers", asked)));
            }
        }
        return lines;
    }

    private static Component line(String path, String words) {
        var line = new Div(ExecutionWords.link(path, words));
        line.addClassName("bar");
        return line;
    }
}
