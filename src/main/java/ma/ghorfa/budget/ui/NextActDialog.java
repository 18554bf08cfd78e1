package ma.ghorfa.budget.ui;

import static ma.ghorfa.budget.ui.ExecutionWords.money;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.ActRow;
import ma.ghorfa.budget.ActStage;
import ma.ghorfa.budget.StageData;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Tone;

/** The next stage takes what is left of an act, or a part of it. */
final class NextActDialog {

    private static final int REFERENCE = 120;

    private final StageActs acts;
    private final ActRow from;
    private final ActStage stage;
    private final BigDecimalField sum = Fields.amount("budgetExecution.field.amount");
    private final DatePicker on = Fields.date("budgetExecution.field.day");
    private final TextField reference;
    private final Dialog dialog;

    /** Made with the dialog, so that two presses of its button are one act. */
    private final UUID command = UUID.randomUUID();

    NextActDialog(StageActs acts, ActRow from, ActStage stage, LocalDate today) {
        this.acts = acts;
        this.from = from;
        this.stage = stage;
        reference = Fields.text("budgetExecution.field.reference." + stage, REFERENCE);
        sum.setValue(from.left().amount());
        on.setMin(from.day());
        on.setMax(today);
        LocalDate day = ExecutionWords.dayIn(from.day().getYear(), today);
        on.setValue(day.isBefore(from.day()) ? from.day() : day);
        Fields.demand(sum, on);
        reference.addClassName("whole-line");
        var fields = new Div(sum, on, reference);
        fields.addClassName("dialog-fields");
        dialog = Ask.dialog(
                t("budgetExecution.act." + stage),
                new Callout(
                        Tone.INFO,
                        t("budgetExecution.leftNow", ExecutionWords.act(from), money(from.left()), from.party())),
                fields);
    }

    void open() {
        Ask.finish(dialog, Buttons.primary("budgetExecution.act." + stage, Icons.CHECK, this::act));
    }

    private void act() {
        if (!Fields.complete(sum, on)) {
            return;
        }
        acts.next(
                stage,
                command,
                from.id(),
                new StageData(on.getValue(), new Money(sum.getValue()), reference.getValue()));
        dialog.close();
        Notices.done("budgetExecution.done." + stage);
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
