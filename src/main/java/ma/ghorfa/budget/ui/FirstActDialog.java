package ma.ghorfa.budget.ui;

import static ma.ghorfa.budget.ui.ExecutionWords.amount;
import static ma.ghorfa.budget.ui.ExecutionWords.money;
import static ma.ghorfa.identity.Permissions.CREDIT_OVERRIDE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.ActId;
import ma.ghorfa.budget.ActStage;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.BudgetRefusal;
import ma.ghorfa.budget.CommitData;
import ma.ghorfa.budget.CreditFigures;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;

/**
 * An expense is committed, or a revenue established. What is available on the line is read anew whenever the line or the
 * amount changes. Above the credit the refusal says by how much; who may override it then gives the reason.
 */
final class FirstActDialog {

    private static final int PARTY = 200;
    private static final int OBJECT = 500;
    private static final int REFERENCE = 120;
    private static final int REASON = 1000;

    private final StageActs acts;
    private final Execution execution;
    private final ActStage stage;
    private final boolean mayAct;
    private final boolean mayOverride;
    private final ComboBox<CreditRow> line;
    private final BigDecimalField sum = Fields.amount("budgetExecution.field.amount");
    private final TextField party;
    private final TextField object = Fields.text("budgetExecution.field.object", OBJECT);
    private final TextField reference = Fields.text("budgetExecution.field.reference", REFERENCE);
    private final DatePicker on = Fields.date("budgetExecution.field.day");
    private final TextArea reason = Fields.area("budgetExecution.override.reason", REASON);
    private final Div credit = new Div();
    private final Div refused = new Div();
    private final Button above;
    private final Button button;
    private final Dialog dialog;

    /** Made with the dialog, so that two presses of its button are one act. */
    private final UUID command = UUID.randomUUID();

    /** To commit above the credit is another act than the one that was refused. */
    private final UUID overriding = UUID.randomUUID();

    /**
     * @param stage a commitment or an establishment
     * @param lines that it may go on
     */
    FirstActDialog(
            StageActs acts,
            Execution execution,
            CurrentAccount account,
            ActStage stage,
            List<CreditRow> lines,
            LocalDate day,
            LocalDate today) {
        this.acts = acts;
        this.execution = execution;
        this.stage = stage;
        mayAct = acts.may(stage);
        mayOverride = stage == ActStage.COMMITMENT && account.may(CREDIT_OVERRIDE);
        line = Fields.find(
                "budgetExecution.field.line", lines, row -> ExecutionWords.code(row.code()), FirstActDialog::isFound);
        party = Fields.text("budgetExecution.field.party." + stage, PARTY);
        on.setMin(day.withDayOfYear(1));
        on.setMax(today);
        on.setValue(day);
        line.addValueChangeListener(change -> tell());
        sum.setValueChangeMode(ValueChangeMode.LAZY);
        sum.addValueChangeListener(change -> tell());
        credit.getElement().setAttribute("role", "status");
        Fields.demand(line, sum, party, object, on, reason);
        line.addClassName("whole-line");
        object.addClassName("whole-line");
        reason.addClassName("whole-line");
        credit.addClassName("whole-line");
        refused.addClassName("whole-line");
        reason.setVisible(!mayAct);
        var fields = new Div(line, credit, sum, on, party, reference, object, refused, reason);
        fields.addClassName("dialog-fields");
        dialog = Ask.dialog(t("budgetExecution.act." + stage), fields);
        dialog.setWidth("min(46rem, 96vw)");
        above = Buttons.danger("budgetExecution.override", Icons.WARNING, this::above);
        above.setVisible(!mayAct);
        button = Buttons.primary("budgetExecution.act." + stage, Icons.CHECK, this::act);
        button.setVisible(mayAct);
    }

    static boolean isFound(CreditRow row, String typed) {
        String text = typed.strip();
        return row.code().code().startsWith(text)
                || ExecutionWords.in(row.code().name())
                        .toLowerCase(Words.locale())
                        .contains(text.toLowerCase(Words.locale()));
    }

    void open() {
        Ask.finish(dialog, above, button);
    }

    private void tell() {
        credit.removeAll();
        CreditRow chosen = line.getValue();
        if (chosen == null) {
            return;
        }
        CreditFigures now = execution.credit(chosen.id()).orElse(chosen).figures();
        Money asked = asked();
        if (stage == ActStage.ESTABLISHMENT) {
            credit.add(new Callout(
                    Tone.INFO,
                    t(
                            "budgetExecution.forecastNow",
                            money(now.credit()),
                            money(now.established().plus(asked)))));
            return;
        }
        Money rest = now.available().minus(asked);
        credit.add(
                rest.isNegative()
                        ? new Callout(
                                Tone.BAD,
                                t("budgetExecution.availableShort", money(now.available()), money(rest.negated())))
                        : new Callout(
                                Tone.INFO, t("budgetExecution.availableNow", money(now.available()), amount(rest))));
    }

    /** What is typed; nothing while it is no amount, which is refused when it is sent. */
    private Money asked() {
        BigDecimal typed = sum.getValue();
        return typed == null
                        || typed.signum() <= 0
                        || typed.stripTrailingZeros().scale() > 2
                ? Money.ZERO
                : new Money(typed);
    }

    private boolean isComplete() {
        return Fields.complete(line, sum, party, object, on);
    }

    private CommitData data() {
        return new CommitData(
                on.getValue(),
                new Money(sum.getValue()),
                party.getValue(),
                object.getValue(),
                reference.getValue(),
                null);
    }

    private void act() {
        if (!isComplete()) {
            return;
        }
        try {
            done(acts.first(stage, command, line.getValue().id(), data()));
        } catch (BudgetRefusal.CreditExceeded exceeded) {
            tell();
            refused.removeAll();
            refused.add(new Callout(Tone.BAD, t(exceeded)).announced());
            reason.setVisible(mayOverride);
            above.setVisible(mayOverride);
        }
    }

    private void above() {
        // Both are asked, so that everything that is missing is marked at once.
        boolean entered = isComplete();
        boolean explained = Fields.complete(reason);
        if (entered && explained) {
            done(acts.above(overriding, line.getValue().id(), data(), reason.getValue()));
        }
    }

    private void done(ActId act) {
        dialog.close();
        Notices.done("budgetExecution.done." + stage);
        UI.getCurrent().navigate(BudgetNavigation.act(act));
    }
}
