package ma.ghorfa.budget.ui;

import static ma.ghorfa.budget.ui.BudgetWords.amount;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.BudgetProposals;
import ma.ghorfa.budget.BudgetTable;
import ma.ghorfa.budget.ProposalRow;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import org.jspecify.annotations.Nullable;

/** A proposal is granted, granted in part, or refused. */
final class DecideProposalDialog {

    private static final int ANSWER = 1000;

    private final BudgetProposals proposals;
    private final ProposalRow proposal;
    private final BudgetTable.@Nullable Line line;
    private final Runnable after;
    private final BigDecimalField granted = Fields.amount("budgetPlan.proposals.granted");
    private final TextArea answer = Fields.area("budgetPlan.proposals.answer", ANSWER);
    private final Dialog dialog;

    /** @param line that would take the amount; null while no version takes any, or where its code is not used any more */
    DecideProposalDialog(
            BudgetProposals proposals, ProposalRow proposal, BudgetTable.@Nullable Line line, Runnable after) {
        this.proposals = proposals;
        this.proposal = proposal;
        this.line = line;
        this.after = after;
        granted.setValue(proposal.amount().amount());
        answer.setHelperText(t("budgetPlan.proposals.answer.when"));
        answer.addClassName("whole-line");
        Fields.demand(granted);
        var fields = new Div(answer);
        if (line != null) {
            fields.addComponentAsFirst(granted);
        }
        fields.addClassName("dialog-fields");
        dialog = Ask.dialog(t("budgetPlan.proposals.decide"), facts(), fields);
    }

    private Facts facts() {
        var facts = new Facts()
                .add(
                        "budgetPlan.proposals.line",
                        t("budgetExecution.code", proposal.codeNumber(), BudgetWords.in(proposal.codeName())))
                .add("budgetPlan.proposals.by", BudgetWords.in(proposal.proposer()))
                .add("budgetPlan.proposals.asked", amount(proposal.amount()))
                .add("budgetUi.field.justification", proposal.justification());
        BudgetTable.@Nullable Line taking = line;
        if (taking != null) {
            facts.add("budgetPlan.proposals.now", amount(taking.amount()))
                    .add("budgetUi.field.votedLastYear", amount(taking.past().voted()));
        }
        return facts;
    }

    void open() {
        List<Component> buttons = new ArrayList<>();
        buttons.add(Buttons.danger("budgetPlan.proposals.refuse", Icons.CLOSE, this::refuse));
        BudgetTable.@Nullable Line taking = line;
        if (taking != null) {
            buttons.add(Buttons.primary("budgetPlan.proposals.grant", Icons.CHECK, () -> grant(taking)));
        }
        Ask.finish(dialog, buttons.toArray(Component[]::new));
    }

    private void grant(BudgetTable.Line taking) {
        if (Fields.complete(granted)) {
            done(
                    "budgetPlan.proposals.wasGranted",
                    () -> proposals.grant(
                            proposal.id(),
                            proposal.version(),
                            taking.lineVersion(),
                            new Money(granted.getValue()),
                            answer.getValue()));
        }
    }

    private void refuse() {
        done(
                "budgetPlan.proposals.wasRefused",
                () -> proposals.refuse(proposal.id(), proposal.version(), answer.getValue()));
    }

    private void done(String key, Runnable act) {
        granted.setInvalid(false);
        answer.setInvalid(false);
        try {
            act.run();
        } catch (InvalidInputException wrong) {
            HasValidationProperties field = wrong.field().equals("answer") ? answer : granted;
            field.setInvalid(true);
            field.setErrorMessage(t(wrong));
            return;
        }
        dialog.close();
        Notices.done(key);
        after.run();
    }
}
