package ma.ghorfa.budget.ui;

import static ma.ghorfa.budget.ui.ExecutionWords.amount;
import static ma.ghorfa.budget.ui.ExecutionWords.money;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.CreditId;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.budget.TransferApproval;
import ma.ghorfa.budget.TransferRow;
import ma.ghorfa.budget.Transfers;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;

/** A transfer is approved or refused by somebody else than who asked for it. */
final class DecideTransferDialog {

    private static final int REFERENCE = 120;

    private final Transfers transfers;
    private final Execution execution;
    private final TransferRow transfer;
    private final DatePicker on = Fields.date("budgetExecution.field.day");
    private final TextField reference;
    private final Dialog dialog;

    /** Made with the dialog, so that two presses of its buttons are one decision. */
    private final UUID command = UUID.randomUUID();

    DecideTransferDialog(
            Transfers transfers, Execution execution, TransferRow transfer, String askedBy, LocalDate today) {
        this.transfers = transfers;
        this.execution = execution;
        this.transfer = transfer;
        reference = Fields.text("budgetExecution.transfer.reference", REFERENCE);
        reference.setHelperText(t("budgetExecution.transfer.reference." + transfer.approval()));
        on.setMin(transfer.askedOn());
        on.setMax(today);
        LocalDate day = ExecutionWords.dayIn(transfer.askedOn().getYear(), today);
        on.setValue(day.isBefore(transfer.askedOn()) ? transfer.askedOn() : day);
        Fields.demand(on);
        reference.setRequiredIndicatorVisible(transfer.approval() != TransferApproval.OFFICER);
        reference.addClassName("whole-line");
        var fields = new Div(on, reference);
        fields.addClassName("dialog-fields");
        dialog = Ask.dialog(
                t("budgetExecution.transfer.decide.title", Integer.toString(transfer.number())),
                facts(askedBy),
                fields);
    }

    private Facts facts(String askedBy) {
        Money sum = transfer.amount();
        return new Facts()
                .add("budgetExecution.field.amount", money(sum))
                .add("budgetExecution.transfer.from", effect(transfer.from(), sum.negated()))
                .add("budgetExecution.transfer.to", effect(transfer.to(), sum))
                .add("ui.reason", transfer.reason())
                .add("budgetExecution.transfer.askedBy", askedBy)
                .add("budgetExecution.transfer.approval", t("budget.approval", transfer.approval()));
    }

    private String effect(CreditId id, Money change) {
        CreditRow row = execution.credit(id).orElseThrow();
        Money before = row.figures().available();
        return t(
                "budgetExecution.transfer.effect",
                ExecutionWords.code(row.code()),
                amount(before),
                amount(before.plus(change)));
    }

    void open() {
        Ask.finish(
                dialog,
                Buttons.danger("budgetExecution.transfer.refuse", Icons.CLOSE, this::refuse),
                Buttons.primary("budgetExecution.transfer.approve", Icons.CHECK, this::approve));
    }

    private void approve() {
        boolean needs = transfer.approval() != TransferApproval.OFFICER;
        if (needs ? Fields.complete(on, reference) : Fields.complete(on)) {
            transfers.approve(command, transfer.id(), transfer.version(), on.getValue(), reference.getValue());
            done("budgetExecution.transfer.approved");
        }
    }

    private void refuse() {
        if (Fields.complete(on, reference)) {
            transfers.refuse(command, transfer.id(), transfer.version(), on.getValue(), reference.getValue());
            done("budgetExecution.transfer.refused");
        }
    }

    private void done(String key) {
        dialog.close();
        Notices.done(key);
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
