package ma.ghorfa.budget.ui;

import static ma.ghorfa.budget.ui.ExecutionWords.amount;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.budget.TransferData;
import ma.ghorfa.budget.Transfers;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Tone;

/** A transfer is asked for: from which line to which, what is available on both before and after, whose approval it needs. */
final class TransferDialog {

    private static final int REASON = 1000;

    private final Transfers transfers;
    private final Execution execution;
    private final List<CreditRow> lines;
    private final ComboBox<CreditRow> from;
    private final ComboBox<CreditRow> to;
    private final BigDecimalField sum = Fields.amount("budgetExecution.field.amount");
    private final DatePicker on = Fields.date("budgetExecution.field.day");
    private final TextArea reason = Fields.area("ui.reason", REASON);
    private final Div effect = new Div();
    private final Dialog dialog;

    /** Made with the dialog, so that two presses of its button ask once. */
    private final UUID command = UUID.randomUUID();

    /** @param lines of expenditure */
    TransferDialog(Transfers transfers, Execution execution, List<CreditRow> lines, LocalDate day, LocalDate today) {
        this.transfers = transfers;
        this.execution = execution;
        this.lines = lines;
        from = Fields.pick("budgetExecution.transfer.from", lines, row -> ExecutionWords.code(row.code()));
        to = Fields.pick("budgetExecution.transfer.to", lines, row -> ExecutionWords.code(row.code()));
        from.addValueChangeListener(change -> offer());
        to.addValueChangeListener(change -> tell());
        sum.setValueChangeMode(ValueChangeMode.LAZY);
        sum.addValueChangeListener(change -> tell());
        on.setMin(day.withDayOfYear(1));
        on.setMax(today);
        on.setValue(day);
        Fields.demand(from, to, sum, on, reason);
        from.addClassName("whole-line");
        to.addClassName("whole-line");
        reason.addClassName("whole-line");
        effect.addClassName("whole-line");
        effect.getElement().setAttribute("role", "status");
        var fields = new Div(from, to, sum, on, effect, reason);
        fields.addClassName("dialog-fields");
        dialog = Ask.dialog(t("budgetExecution.transfer.ask"), fields);
        dialog.setWidth("min(46rem, 96vw)");
    }

    /** Credit stays within its section: only the other lines of it are offered. */
    private void offer() {
        CreditRow chosen = from.getValue();
        CreditRow kept = to.getValue();
        List<CreditRow> offered = lines.stream()
                .filter(row -> chosen == null
                        || (row.code().section() == chosen.code().section()
                                && !row.id().equals(chosen.id())))
                .toList();
        to.setItems(offered);
        to.setValue(offered.contains(kept) ? kept : null);
        tell();
    }

    private void tell() {
        effect.removeAll();
        BigDecimal typed = sum.getValue();
        Money moved = typed == null
                        || typed.signum() <= 0
                        || typed.stripTrailingZeros().scale() > 2
                ? Money.ZERO
                : new Money(typed);
        CreditRow source = from.getValue();
        CreditRow target = to.getValue();
        var facts = new Facts();
        if (source != null) {
            Money now = available(source);
            facts.add("budgetExecution.transfer.from.available", beforeAndAfter(now, now.minus(moved)));
        }
        if (target != null) {
            Money now = available(target);
            facts.add("budgetExecution.transfer.to.available", beforeAndAfter(now, now.plus(moved)));
        }
        if (source != null && target != null) {
            facts.add(
                    "budgetExecution.transfer.approval",
                    t("budget.approval", transfers.approvalFor(source.id(), target.id())));
        }
        effect.add(facts);
        if (source != null && moved.isMoreThan(available(source))) {
            effect.add(new Callout(
                    Tone.BAD, t("budgetExecution.transfer.tooMuch", amount(moved.minus(available(source))))));
        }
    }

    private static String beforeAndAfter(Money before, Money after) {
        return t("budgetExecution.transfer.beforeAfter", amount(before), amount(after));
    }

    private Money available(CreditRow row) {
        return execution.credit(row.id()).orElse(row).figures().available();
    }

    void open() {
        Ask.finish(dialog, Buttons.primary("budgetExecution.transfer.ask", Icons.CHECK, this::ask));
    }

    private void ask() {
        if (!Fields.complete(from, to, sum, on, reason)) {
            return;
        }
        transfers.ask(
                command,
                new TransferData(
                        from.getValue().id(),
                        to.getValue().id(),
                        new Money(sum.getValue()),
                        on.getValue(),
                        reason.getValue()));
        dialog.close();
        Notices.done("budgetExecution.transfer.asked");
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
