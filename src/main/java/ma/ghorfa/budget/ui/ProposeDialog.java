package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.BudgetProposals;
import ma.ghorfa.budget.BudgetTable;
import ma.ghorfa.budget.CodeRow;
import ma.ghorfa.budget.ProposalData;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import org.jspecify.annotations.Nullable;

/** A committee or a service asks for an amount on a line. */
final class ProposeDialog {

    private static final int SERVICE = 200;
    private static final int JUSTIFICATION = 2000;

    private enum Proposer {
        COMMITTEE,
        SERVICE
    }

    private final BudgetProposals proposals;
    private final Drafts drafts;
    private final BudgetTable table;
    private final LocalDate today;
    private final Runnable after;

    ProposeDialog(BudgetProposals proposals, Drafts drafts, BudgetTable table, LocalDate today, Runnable after) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.table = table;
        this.today = today;
        this.after = after;
    }

    void open() {
        var form = new RecordForm(drafts, "budget-proposal:" + table.version().id());
        Slot<CodeRow> code = form.pick(
                        "code",
                        "budgetPlan.proposals.line",
                        table.lines().stream()
                                .filter(BudgetTable.Line::leaf)
                                .map(BudgetTable.Line::code)
                                .toList(),
                        ExecutionWords::key,
                        ExecutionWords::code)
                .required();
        Slot<BigDecimal> amount =
                form.amount("amount", "budgetPlan.proposals.asked").required();
        Slot<LocalDate> on = form.date("on", "budgetPlan.proposals.on").required();
        BudgetProposals.Proposers allowed = proposals.proposers();
        Slot<Proposer> by = form.select(
                        "by",
                        "budgetPlan.proposals.by",
                        allowed.services() ? List.of(Proposer.values()) : List.of(Proposer.COMMITTEE),
                        Proposer::name,
                        one -> t("budgetPlan.proposer", one))
                .required();
        Slot<BudgetProposals.Proposer> committee = form.pick(
                        "committee",
                        "budgetPlan.proposer.COMMITTEE",
                        allowed.committees(),
                        one -> one.id().toString(),
                        one -> BudgetWords.in(one.name()))
                .onlyWhile(by, one -> one == Proposer.COMMITTEE);
        Slot<String> service = form.text("service", "budgetPlan.proposer.SERVICE", SERVICE)
                .onlyWhile(by, one -> one == Proposer.SERVICE);
        Slot<String> why = form.area("justification", "budgetUi.field.justification", JUSTIFICATION)
                .required();
        form.onSave(version -> proposals.propose(
                table.version().id(),
                new ProposalData(
                        code.value().id(),
                        committee.given().map(BudgetProposals.Proposer::id).orElse(null),
                        service.value(),
                        new Money(amount.value()),
                        why.value(),
                        on.value())));
        FormDialog.open(t("budgetPlan.propose"), form, new State(0, begun(allowed)), after);
    }

    /** Who can speak for one committee alone does not choose it. */
    private Map<String, @Nullable Object> begun(BudgetProposals.Proposers allowed) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("on", today);
        if (!allowed.services()) {
            values.put("by", Proposer.COMMITTEE);
            if (allowed.committees().size() == 1) {
                values.put("committee", allowed.committees().getFirst());
            }
        }
        return values;
    }
}
