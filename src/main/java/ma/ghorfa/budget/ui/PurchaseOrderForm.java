package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.budget.PurchaseOrderData;
import ma.ghorfa.budget.PurchaseOrderId;
import ma.ghorfa.budget.PurchaseOrderRow;
import ma.ghorfa.budget.PurchaseOrders;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import org.jspecify.annotations.Nullable;

/** What is entered of a purchase order besides its lines. */
final class PurchaseOrderForm {

    private static final int SUPPLIER = 200;
    private static final int IDENTIFIER = 30;
    private static final int OBJECT = 500;
    private static final int PLACE = 200;
    private static final int DELAY = 3650;

    private final List<CreditRow> lines;
    private final RecordForm form;
    private final Slot<CreditRow> line;
    private final Slot<LocalDate> on;
    private final Slot<String> supplier;
    private final Slot<String> identifier;
    private final Slot<String> object;
    private final Slot<String> place;
    private final Slot<Integer> delay;

    private PurchaseOrderForm(Drafts drafts, String draftKey, List<CreditRow> lines) {
        this.lines = lines;
        form = new RecordForm(drafts, draftKey);
        line = form.find(
                        "credit",
                        "budgetExecution.field.line",
                        lines,
                        row -> row.id().toString(),
                        row -> ExecutionWords.code(row.code()),
                        FirstActDialog::isFound)
                .required();
        on = form.date("on", "budgetOrders.field.date").required();
        supplier =
                form.text("supplier", "budgetOrders.field.supplier", SUPPLIER).required();
        identifier = form.text("identifier", "budgetOrders.field.identifier", IDENTIFIER);
        place = form.text("place", "budgetOrders.field.place", PLACE);
        delay = form.integer("delayDays", "budgetOrders.field.delayDays", 0, DELAY);
        object = form.area("object", "budgetOrders.field.object", OBJECT).required();
    }

    /** @param lines of expenditure */
    static void draft(PurchaseOrders orders, Drafts drafts, List<CreditRow> lines, int year, LocalDate day) {
        var dialog = new PurchaseOrderForm(drafts, "purchase-order:new:" + year, lines);
        var begun = new AtomicReference<@Nullable PurchaseOrderId>();
        dialog.form.onSave(version -> begun.set(orders.draft(dialog.data())));
        FormDialog.open(t("budgetOrders.new"), dialog.form, new State(0, Map.of("on", day)), () -> {
            @Nullable PurchaseOrderId id = begun.get();
            if (id != null) {
                UI.getCurrent().navigate(BudgetNavigation.purchaseOrder(id));
            }
        });
    }

    /** @param then shows the page anew */
    static void edit(PurchaseOrders orders, Drafts drafts, List<CreditRow> lines, PurchaseOrderRow row, Runnable then) {
        var dialog = new PurchaseOrderForm(drafts, "purchase-order:" + row.id(), lines);
        dialog.form
                .onSave(version -> orders.edit(row.id(), version, dialog.data()))
                .onReload(() -> dialog.state(orders.find(row.id()).orElseThrow()));
        FormDialog.open(t("budgetOrders.edit"), dialog.form, dialog.state(row), then);
    }

    private PurchaseOrderData data() {
        return new PurchaseOrderData(
                line.value().id(),
                on.value(),
                supplier.value(),
                identifier.value(),
                object.value(),
                place.value(),
                delay.given().orElse(null));
    }

    private State state(PurchaseOrderRow row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(
                "credit",
                lines.stream()
                        .filter(one -> one.id().equals(row.credit()))
                        .findFirst()
                        .orElse(null));
        values.put("on", row.on());
        values.put("supplier", row.supplier());
        values.put("identifier", row.identifier());
        values.put("object", row.object());
        values.put("place", row.place());
        values.put("delayDays", row.delayDays());
        return new State(row.version(), values);
    }
}
