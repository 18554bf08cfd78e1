package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.budget.PurchaseOrderId;
import ma.ghorfa.budget.PurchaseOrderRow;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Tone;

/** An order is cancelled with its reason, and its commitment with it; or what is still to come of it. */
final class CancelPurchaseOrderDialog {

    private static final int REASON = 1000;

    /** What is done with it. */
    @FunctionalInterface
    interface Act {
        void on(UUID command, PurchaseOrderId order, long version, LocalDate on, String reason);
    }

    private final String key;
    private final Act act;
    private final PurchaseOrderRow order;
    private final Runnable then;
    private final DatePicker on = Fields.date("budgetOrders.field.cancelledOn");
    private final TextArea reason = Fields.area("ui.reason", REASON);
    private final Dialog dialog;

    /** Made with the dialog, so that two presses of its button cancel once. */
    private final UUID command = UUID.randomUUID();

    /**
     * @param key of what the button says; with endings, of what is asked and told
     * @param then shows the page anew
     */
    CancelPurchaseOrderDialog(String key, Act act, PurchaseOrderRow order, LocalDate today, Runnable then) {
        this.key = key;
        this.act = act;
        this.order = order;
        this.then = then;
        // What nothing stands of any more, or what went on into a later year, ends after its own.
        LocalDate latest = order.isOfItsYear() ? ExecutionWords.dayIn(order.year(), today) : today;
        on.setMin(order.on());
        on.setMax(latest);
        on.setValue(latest);
        Fields.demand(on, reason);
        reason.addClassName("whole-line");
        var fields = new Div(on, reason);
        fields.addClassName("dialog-fields");
        dialog = Ask.dialog(
                t(key), new Callout(Tone.ATTENTION, t(key + ".ask", PurchaseOrderWords.title(order))), fields);
    }

    void open() {
        Ask.finish(dialog, Buttons.danger(key, Icons.WARNING, this::cancel));
    }

    private void cancel() {
        if (!Fields.complete(on, reason)) {
            return;
        }
        act.on(command, order.id(), order.version(), on.getValue(), reason.getValue());
        dialog.close();
        Notices.done(key + ".done");
        then.run();
    }
}
