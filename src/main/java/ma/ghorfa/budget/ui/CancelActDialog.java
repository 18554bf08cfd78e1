package ma.ghorfa.budget.ui;

import static ma.ghorfa.budget.ui.ExecutionWords.money;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.ActRow;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Tone;

/** What the next stage did not take of an act is cancelled, or a part of it, with a reason. */
final class CancelActDialog {

    private static final int REASON = 1000;

    private final StageActs acts;
    private final ActRow act;
    private final BigDecimalField sum = Fields.amount("budgetExecution.field.cancelledPart");
    private final DatePicker on = Fields.date("budgetExecution.field.day");
    private final TextArea reason = Fields.area("ui.reason", REASON);
    private final Dialog dialog;

    /** Made with the dialog, so that two presses of its button cancel once. */
    private final UUID command = UUID.randomUUID();

    CancelActDialog(StageActs acts, ActRow act, LocalDate today) {
        this.acts = acts;
        this.act = act;
        sum.setValue(act.left().amount());
        on.setMin(act.day());
        on.setMax(today);
        LocalDate day = ExecutionWords.dayIn(act.day().getYear(), today);
        on.setValue(day.isBefore(act.day()) ? act.day() : day);
        Fields.demand(sum, on, reason);
        reason.addClassName("whole-line");
        var fields = new Div(sum, on, reason);
        fields.addClassName("dialog-fields");
        dialog = Ask.dialog(
                t("budgetExecution.cancel.title", ExecutionWords.act(act)),
                new Callout(Tone.INFO, t("budgetExecution.cancel.ask", money(act.left()))),
                fields);
    }

    void open() {
        Ask.finish(dialog, Buttons.danger("budgetExecution.cancel", Icons.WARNING, this::cancel));
    }

    private void cancel() {
        if (!Fields.complete(sum, on, reason)) {
            return;
        }
        acts.cancel(command, act, new Money(sum.getValue()), on.getValue(), reason.getValue());
        dialog.close();
        Notices.done("budgetExecution.cancelled");
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
