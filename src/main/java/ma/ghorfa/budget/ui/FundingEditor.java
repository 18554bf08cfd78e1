package ma.ghorfa.budget.ui;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** On the page of an agenda item: says what it costs and which line would pay, as long as nothing is decided. */
@org.springframework.stereotype.Component
class FundingEditor implements ItemPanel {

    private final Fundings fundings;
    private final Budgets budgets;
    private final Drafts drafts;
    private final CurrentAccount account;

    FundingEditor(Fundings fundings, Budgets budgets, Drafts drafts, CurrentAccount account) {
        this.fundings = fundings;
        this.budgets = budgets;
        this.drafts = drafts;
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
        Map<Integer, List<CodeRow>> lines = new LinkedHashMap<>();
        open().forEach(budget -> lines.put(budget.year(), fundings.lines(budget.year())));
        var form = new RecordForm(drafts, "item-funding:" + item);
        Slot<Integer> year = form.select(
                        "year", "budgetAccount.funding.year", lines.keySet(), String::valueOf, String::valueOf)
                .required();
        Slot<CodeRow> line = form.pick(
                        "line",
                        "budgetAccount.funding.line",
                        lines.values().stream().flatMap(List::stream).distinct().toList(),
                        code -> code.id().toString(),
                        FundingEditor::words)
                .among(year, (code, of) -> lines.getOrDefault(of, List.of()).contains(code))
                .required();
        Slot<BigDecimal> amount =
                form.amount("amount", "budgetAccount.funding.amount").required();
        form.onSave(version -> fundings.set(
                        item,
                        version,
                        new FundingData(year.value(), line.value().id(), new Money(amount.value()))))
                .onReload(() -> state(fundings.of(item).orElse(null)));
        FormDialog.open(t("budgetAccount.funding.title"), form, state(known), changed);
    }

    /** The budgets of the years that may still pay. */
    private List<BudgetRow> open() {
        return budgets.all().stream()
                .filter(budget -> budget.phase() != BudgetPhase.CLOSED && budget.phase() != BudgetPhase.ACCOUNT_VOTED)
                .toList();
    }

    /** As it is stored, without a year that cannot pay any more; where nothing is, the year that is executed is likely to pay. */
    private State state(@Nullable FundingRow known) {
        if (known == null) {
            return new State(
                    Stored.NOTHING,
                    budgets.all().stream()
                            .filter(budget -> budget.phase() == BudgetPhase.EXECUTING)
                            .findFirst()
                            .<Map<String, @Nullable Object>>map(budget -> Map.of("year", budget.year()))
                            .orElseGet(Map::of));
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("amount", known.amount().amount());
        if (open().stream().anyMatch(budget -> budget.year() == known.year())) {
            values.put("year", known.year());
            values.put("line", known.code());
        }
        return new State(known.version(), values);
    }

    private static String words(CodeRow code) {
        return t("budgetAccount.line", code.code(), code.name().in(Words.locale()));
    }
}
