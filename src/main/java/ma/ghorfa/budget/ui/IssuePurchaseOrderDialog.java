package ma.ghorfa.budget.ui;

import static ma.ghorfa.budget.ui.ExecutionWords.amount;
import static ma.ghorfa.budget.ui.ExecutionWords.money;
import static ma.ghorfa.identity.Permissions.CREDIT_OVERRIDE;
import static ma.ghorfa.identity.Permissions.EXPENSE_COMMIT;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.BudgetRefusal;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.budget.PurchaseOrderRow;
import ma.ghorfa.budget.PurchaseOrders;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Tone;

/**
 * An order is issued and its sum committed. Above the credit the refusal says by how much; who may override it then gives
 * the reason.
 */
final class IssuePurchaseOrderDialog {

    private static final int REASON = 1000;

    private final PurchaseOrders orders;
    private final PurchaseOrderRow order;
    private final Runnable then;
    private final boolean mayOverride;
    private final DatePicker on = Fields.date("budgetOrders.field.date");
    private final TextArea reason = Fields.area("budgetExecution.override.reason", REASON);
    private final Div refused = new Div();
    private final Button above;
    private final Button button;
    private final Dialog dialog;

    /** Made with the dialog, so that two presses of its button are one act. */
    private final UUID command = UUID.randomUUID();

    /** To issue above the credit is another act than the one that was refused. */
    private final UUID overriding = UUID.randomUUID();

    /**
     * @param order as the reader sees it
     * @param then shows the page anew
     */
    IssuePurchaseOrderDialog(
            PurchaseOrders orders,
            Execution execution,
            CurrentAccount account,
            PurchaseOrderRow order,
            LocalDate today,
            Runnable then) {
        this.orders = orders;
        this.order = order;
        this.then = then;
        boolean mayIssue = account.may(EXPENSE_COMMIT);
        mayOverride = account.may(CREDIT_OVERRIDE);
        LocalDate latest = ExecutionWords.dayIn(order.year(), today);
        on.setMin(LocalDate.of(order.year(), 1, 1));
        on.setMax(latest);
        on.setValue(order.on().isAfter(latest) ? latest : order.on());
        Fields.demand(on, reason);
        reason.setVisible(!mayIssue);
        reason.addClassName("whole-line");
        refused.addClassName("whole-line");
        var fields = new Div(on, refused, reason);
        fields.addClassName("dialog-fields");
        dialog = Ask.dialog(t("budgetOrders.issue"), facts(), credit(execution), fields);
        above = Buttons.danger("budgetOrders.issueAbove", Icons.WARNING, this::above);
        above.setVisible(!mayIssue);
        button = Buttons.primary("budgetOrders.issue", Icons.CHECK, this::issue);
        button.setVisible(mayIssue);
    }

    private Facts facts() {
        return new Facts()
                .add("budgetOrders.field.supplier", order.supplier())
                .add("budgetOrders.field.gross", money(order.gross()));
    }

    private Component credit(Execution execution) {
        Money now = execution.credit(order.credit()).orElseThrow().figures().available();
        Money rest = now.minus(order.gross());
        return rest.isNegative()
                ? new Callout(Tone.BAD, t("budgetExecution.availableShort", money(now), money(rest.negated())))
                : new Callout(Tone.INFO, t("budgetExecution.availableNow", money(now), amount(rest)));
    }

    void open() {
        Ask.finish(dialog, above, button);
    }

    private void issue() {
        if (!Fields.complete(on)) {
            return;
        }
        try {
            orders.issue(command, order.id(), order.version(), on.getValue());
            done();
        } catch (BudgetRefusal.CreditExceeded exceeded) {
            refused.removeAll();
            refused.add(new Callout(Tone.BAD, t(exceeded)).announced());
            reason.setVisible(mayOverride);
            above.setVisible(mayOverride);
        }
    }

    private void above() {
        if (Fields.complete(on, reason)) {
            orders.issueAbove(overriding, order.id(), order.version(), on.getValue(), reason.getValue());
            done();
        }
    }

    private void done() {
        dialog.close();
        Notices.done("budgetOrders.issued");
        then.run();
    }
}
