package ma.ghorfa.budget.ui;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemPanel;
import ma.ghorfa.assembly.ItemView;
import ma.ghorfa.assembly.VoteState;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Stored;
import ma.ghorfa.budget.BudgetPhase;
import ma.ghorfa.budget.BudgetRow;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.budget.CodeRow;
import ma.ghorfa.budget.FundingData;
import ma.ghorfa.budget.FundingRow;
import ma.ghorfa.budget.Fundings;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** On the page of an agenda item: says what it costs and which line would pay, as long as nothing is decided. */
@org.springframework.stereotype.Component
class FundingEditor implements ItemPanel {

    private final Fundings fundings;
    private final Budgets budgets;
    private final CurrentAccount account;

    FundingEditor(Fundings fundings, Budgets budgets, CurrentAccount account) {
        this.fundings = fundings;
        this.budgets = budgets;
        this.account = account;
    }

    @Override
    public Optional<Component> of(ItemView view, Runnable changed) {
        var item = view.item();
        boolean counted = item.votes().stream()
                .anyMatch(vote -> vote.state() == VoteState.CLOSED || vote.state() == VoteState.CONFIRMED);
        if (!account.may(BUDGET_PREPARE)
                || !account.may(BUDGET_READ)
                || item.isHeading()
                || item.isConcluded()
                || counted
                || !item.data().type().mayBeVoted()) {
            return Optional.empty();
        }
        FundingRow known = fundings.of(item.id()).orElse(null);
        var buttons = new Div();
        buttons.addClassName("bar");
        buttons.add(Buttons.plain(
                known == null ? "budgetAccount.funding.set" : "budgetAccount.funding.change",
                Icons.EDIT,
                () -> ask(item.id(), known, changed)));
        if (known != null) {
            buttons.add(
                    Buttons.danger("budgetAccount.funding.remove", Icons.DELETE, () -> askToRemove(known, changed)));
        }
        return Optional.of(Sheet.titled(
                t("budgetAccount.funding.title"), new Paragraph(t("budgetAccount.funding.hint")), buttons));
    }

    private void askToRemove(FundingRow known, Runnable changed) {
        Ask.confirmDanger(
                t("budgetAccount.funding.remove"),
                t("budgetAccount.funding.removeQuestion"),
                "budgetAccount.funding.remove",
                () -> {
                    fundings.remove(known.item(), known.version());
                    changed.run();
                });
    }

    private void ask(ItemId item, @Nullable FundingRow known, Runnable changed) {
        List<Integer> years = budgets.all().stream()
                .filter(budget -> budget.phase() != BudgetPhase.CLOSED && budget.phase() != BudgetPhase.ACCOUNT_VOTED)
                .map(BudgetRow::year)
                .toList();
        Select<Integer> year = Fields.select("budgetAccount.funding.year", years, each -> Integer.toString(each));
        ComboBox<CodeRow> line = Fields.pick("budgetAccount.funding.line", List.of(), FundingEditor::words);
        BigDecimalField amount = Fields.amount("budgetAccount.funding.amount");
        line.setWidthFull();
        year.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                line.setItems(fundings.lines(change.getValue()));
            }
        });
        if (known != null && years.contains(known.year())) {
            year.setValue(known.year());
            fundings.lines(known.year()).stream()
                    .filter(code -> code.id().equals(known.code().id()))
                    .findFirst()
                    .ifPresent(line::setValue);
            amount.setValue(known.amount().amount());
        } else {
            budgets.all().stream()
                    .filter(budget -> budget.phase() == BudgetPhase.EXECUTING)
                    .findFirst()
                    .map(BudgetRow::year)
                    .ifPresent(year::setValue);
        }
        Fields.demand(year, line, amount);
        Dialog dialog = Ask.dialog(t("budgetAccount.funding.title"), year, line, amount);
        Ask.finish(dialog, Buttons.primary("ui.save", Icons.CHECK, () -> {
            if (Fields.complete(year, line, amount)) {
                fundings.set(
                        item,
                        known == null ? Stored.NOTHING : known.version(),
                        new FundingData(year.getValue(), line.getValue().id(), new Money(amount.getValue())));
                dialog.close();
                changed.run();
            }
        }));
    }

    private static String words(CodeRow code) {
        return t("budgetAccount.line", code.code(), code.name().in(Words.locale()));
    }
}
