package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.budget.PurchaseOrderLineRow;
import ma.ghorfa.budget.PurchaseOrderRow;
import ma.ghorfa.budget.PurchaseOrders;
import ma.ghorfa.budget.Quantity;
import ma.ghorfa.budget.Received;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Tone;

/** What came is certified line by line; each field holds all that is still to come until one says less. */
final class ReceiveDialog {

    private static final int REFERENCE = 120;

    private final PurchaseOrders orders;
    private final PurchaseOrderRow order;
    private final Runnable then;
    private final Map<PurchaseOrderLineRow, BigDecimalField> quantities = new LinkedHashMap<>();
    private final DatePicker on = Fields.date("budgetOrders.field.deliveredOn");
    private final TextField reference = Fields.text("budgetOrders.field.deliveryNote", REFERENCE);
    private final Dialog dialog;

    /** Made with the dialog, so that two presses of its button are one delivery. */
    private final UUID command = UUID.randomUUID();

    /** @param then shows the page anew */
    ReceiveDialog(
            PurchaseOrders orders,
            PurchaseOrderRow order,
            List<PurchaseOrderLineRow> lines,
            LocalDate today,
            Runnable then) {
        this.orders = orders;
        this.order = order;
        this.then = then;
        on.setMin(order.on());
        on.setMax(today);
        on.setValue(today);
        Fields.demand(on);
        var fields = new Div(on, reference);
        fields.addClassName("dialog-fields");
        lines.stream().filter(line -> line.left().signum() > 0).forEach(line -> {
            BigDecimalField field = Fields.amount("budgetOrders.field.quantity");
            field.setLabel(line.data().designation());
            field.setHelperText(t(
                    "budgetOrders.leftOf",
                    Quantity.written(line.left()),
                    line.data().unit()));
            field.setValue(line.left());
            field.addClassName("whole-line");
            quantities.put(line, field);
            fields.add(field);
        });
        dialog = Ask.dialog(t("budgetOrders.receive"), new Callout(Tone.INFO, t("budgetOrders.receive.hint")), fields);
    }

    void open() {
        Ask.finish(dialog, Buttons.primary("budgetOrders.receive", Icons.CHECK, this::receive));
    }

    private void receive() {
        if (!Fields.complete(on)) {
            return;
        }
        List<Received> parts = new ArrayList<>();
        quantities.forEach((line, field) -> {
            BigDecimal typed = field.getValue();
            if (typed != null && typed.signum() != 0) {
                parts.add(new Received(line.id(), typed));
            }
        });
        orders.receive(command, order.id(), on.getValue(), reference.getValue(), parts);
        dialog.close();
        Notices.done("budgetOrders.received");
        then.run();
    }
}
