package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.RefusedRowException;
import ma.ghorfa.budget.PurchaseOrderId;
import ma.ghorfa.budget.PurchaseOrderLineData;
import ma.ghorfa.budget.PurchaseOrderLineEdit;
import ma.ghorfa.budget.PurchaseOrderLineId;
import ma.ghorfa.budget.PurchaseOrderLineRow;
import ma.ghorfa.budget.PurchaseOrderRow;
import ma.ghorfa.budget.PurchaseOrderTotals;
import ma.ghorfa.budget.PurchaseOrders;
import ma.ghorfa.budget.Quantity;
import ma.ghorfa.exchange.Cell;
import ma.ghorfa.exchange.Cells;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.EditedCell;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.GridEdits;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RowChange;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The lines of an order with what they come to; in a draft one types into them as into a spreadsheet. */
final class PurchaseOrderLinesPanel extends Composite<Div> {

    private static final int DESIGNATION = 500;
    private static final int UNIT = 40;
    private static final String WIDE = "15rem";

    private final PurchaseOrders orders;
    private final Drafts drafts;
    private final PurchaseOrderRow order;
    private final RecordGrid<PurchaseOrderLineRow> grid = new RecordGrid<>();
    private final Div totals = new Div();

    /** @param editable whether it is a draft and the reader may write it */
    PurchaseOrderLinesPanel(PurchaseOrders orders, Drafts drafts, PurchaseOrderRow order, boolean editable) {
        this.orders = orders;
        this.drafts = drafts;
        this.order = order;
        grid.longText("budgetOrders.field.designation", row -> row.data().designation())
                .setWidth(WIDE)
                .setFlexGrow(3);
        grid.text("budgetOrders.field.unit", row -> row.data().unit());
        figure("budgetOrders.field.quantity", row -> row.data().quantity());
        grid.money("budgetOrders.column.unitPrice", row -> row.data().unitPrice());
        figure("budgetOrders.column.vatRate", row -> row.data().vatRate());
        grid.money("budgetOrders.column.net", row -> row.amounts().net());
        grid.money("budgetOrders.column.vat", row -> row.amounts().vat());
        grid.money("budgetOrders.column.gross", row -> row.amounts().gross());
        if (order.state().hasDeliveries()) {
            figure("budgetOrders.field.received", PurchaseOrderLineRow::received);
            figure("budgetOrders.field.left", PurchaseOrderLineRow::left);
        }
        Div content = getContent();
        content.addClassName("budget-stack");
        if (editable) {
            content.add(new Typing().edits.grows(() -> form(null)).bar());
            grid.button("ui.edit", this::form);
            grid.button("ui.remove", this::remove);
        }
        grid.getColumns().forEach(column -> column.setSortable(false));
        grid.setAllRowsVisible(true);
        grid.whenEmpty("budgetOrders.line.none");
        totals.getElement().setAttribute("role", "status");
        content.add(grid, totals);
        read();
    }

    /** A column of numbers that are no amounts. */
    private void figure(String labelKey, Function<PurchaseOrderLineRow, BigDecimal> number) {
        grid.text(labelKey, row -> Quantity.written(number.apply(row)), number).setTextAlign(RecordGrid.ofFigures());
    }

    private void read() {
        grid.setItems(orders.lines(order.id()));
        PurchaseOrderTotals now = orders.totals(order.id());
        totals.removeAll();
        totals.add(sums(now));
        if (order.number() == null) {
            warn(now.gross());
        }
    }

    private static Facts sums(PurchaseOrderTotals sums) {
        var facts = new Facts().add("budgetOrders.field.net", ExecutionWords.money(sums.net()));
        for (PurchaseOrderTotals.AtRate at : sums.rates()) {
            var amount = new DescriptionList.Description(ExecutionWords.money(at.vat()));
            facts.add(new DescriptionList.Term(t("budgetOrders.vatAt", Quantity.written(at.rate()))), amount);
        }
        return facts.add("budgetOrders.field.gross", ExecutionWords.money(sums.gross()));
    }

    /** Said while one still writes; issued, an order was within the ceiling of its day. */
    private void warn(Money gross) {
        Money ceiling = orders.ceiling(order.on());
        if (gross.isMoreThan(ceiling)) {
            totals.add(new Callout(
                    Tone.BAD,
                    t(
                            "budgetOrders.aboveCeiling",
                            ExecutionWords.money(ceiling),
                            ExecutionWords.money(gross.minus(ceiling)))));
        }
    }

    // ---- Typing ----

    private final class Typing implements GridEdits.Store<PurchaseOrderLineRow> {

        private final GridEdits<PurchaseOrderLineRow> edits =
                new GridEdits<>(grid, row -> row.id().value(), this, PurchaseOrderLinesPanel.this::read);
        private final EditedCell<PurchaseOrderLineRow, String> designation =
                edits.text(column("budgetOrders.field.designation"), "designation", row -> row.data()
                        .designation());
        private final EditedCell<PurchaseOrderLineRow, String> unit = edits.text(
                column("budgetOrders.field.unit"), "unit", row -> row.data().unit());
        private final EditedCell<PurchaseOrderLineRow, BigDecimal> quantity = edits.value(
                column("budgetOrders.field.quantity"),
                "quantity",
                row -> Optional.of(row.data().quantity()),
                Quantity::written,
                PurchaseOrderLinesPanel::number);
        private final EditedCell<PurchaseOrderLineRow, Money> unitPrice = edits.value(
                column("budgetOrders.column.unitPrice"),
                "unitPrice",
                row -> Optional.of(row.data().unitPrice()),
                price -> Quantity.written(price.amount()),
                PurchaseOrderLinesPanel::price);
        private final EditedCell<PurchaseOrderLineRow, BigDecimal> vatRate = edits.value(
                column("budgetOrders.column.vatRate"),
                "vatRate",
                row -> Optional.of(row.data().vatRate()),
                Quantity::written,
                PurchaseOrderLinesPanel::rate);

        private Column<PurchaseOrderLineRow> column(String key) {
            return grid.getColumnByKey(key);
        }

        @Override
        public List<?> store(List<RowChange<PurchaseOrderLineRow>> changes) {
            return orders.store(order.id(), GridEdits.each(changes, this::edit)).stream()
                    .map(PurchaseOrderLineId::value)
                    .toList();
        }

        @Override
        public void takeBack(List<PurchaseOrderLineRow> added, List<RowChange<PurchaseOrderLineRow>> changes) {
            orders.takeBack(order.id(), added, GridEdits.each(changes, this::edit));
        }

        private PurchaseOrderLineEdit edit(RowChange<PurchaseOrderLineRow> change) {
            return new PurchaseOrderLineEdit(
                    change.row().map(PurchaseOrderLineRow::id).orElse(null),
                    change.row().map(PurchaseOrderLineRow::version).orElse(0L),
                    new PurchaseOrderLineData(
                            change.required(designation),
                            change.value(unit).orElse(""),
                            change.required(quantity),
                            change.required(unitPrice),
                            change.required(vatRate)));
        }
    }

    private static @Nullable BigDecimal number(Cell cell) {
        @Nullable BigDecimal typed = Cells.decimal(cell);
        return typed == null ? null : Quantity.bare(typed);
    }

    private static @Nullable Money price(Cell cell) {
        @Nullable BigDecimal typed = Cells.money(cell);
        return typed == null ? null : new Money(typed);
    }

    /** With the sign of the per cent or without it. */
    private static @Nullable BigDecimal rate(Cell cell) {
        return number(Cell.typed(cell.at(), Cells.code(cell).replaceAll("[%٪]", "")));
    }

    // ---- One line in a form ----

    private void form(@Nullable PurchaseOrderLineRow row) {
        PurchaseOrderId id = order.id();
        var form = new RecordForm(drafts, "purchase-line:" + id + ":" + (row == null ? "new" : row.id()));
        Slot<String> designation = form.area("designation", "budgetOrders.field.designation", DESIGNATION)
                .required();
        Slot<String> unit = form.text("unit", "budgetOrders.field.unit", UNIT);
        Slot<BigDecimal> quantity =
                form.amount("quantity", "budgetOrders.field.quantity").required();
        Slot<BigDecimal> unitPrice =
                form.amount("unitPrice", "budgetOrders.field.unitPrice").required();
        Slot<BigDecimal> vatRate =
                form.amount("vatRate", "budgetOrders.field.vatRate").required();
        form.onSave(version -> store(new PurchaseOrderLineEdit(
                row == null ? null : row.id(),
                version,
                new PurchaseOrderLineData(
                        designation.value(),
                        unit.value(),
                        quantity.value(),
                        new Money(unitPrice.value()),
                        vatRate.value()))));
        if (row == null) {
            FormDialog.open(
                    t("budgetOrders.line.new"),
                    form,
                    new State(0, Map.of("vatRate", orders.usualVatRate(order.on()))),
                    this::read);
        } else {
            form.onReload(() -> orders.lines(id).stream()
                    .filter(stored -> stored.id().equals(row.id()))
                    .map(PurchaseOrderLinesPanel::state)
                    .findFirst()
                    .orElseThrow());
            FormDialog.open(t("budgetOrders.line.edit"), form, state(row), this::read);
        }
    }

    /** What is refused of the one line names its field for the form. */
    private void store(PurchaseOrderLineEdit edit) {
        try {
            orders.store(order.id(), List.of(edit));
        } catch (RefusedRowException refused) {
            throw refused.why();
        }
    }

    private static State state(PurchaseOrderLineRow row) {
        PurchaseOrderLineData data = row.data();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("designation", data.designation());
        values.put("unit", data.unit());
        values.put("quantity", data.quantity());
        values.put("unitPrice", data.unitPrice().amount());
        values.put("vatRate", data.vatRate());
        return new State(row.version(), values);
    }

    private void remove(PurchaseOrderLineRow row) {
        Ask.confirmDanger(
                t("budgetOrders.line.remove"),
                t("budgetOrders.line.removeQuestion", row.data().designation()),
                "ui.remove",
                () -> {
                    try {
                        orders.removeLine(order.id(), row.id(), row.version());
                    } finally {
                        // Refused, it may be because somebody else changed it meanwhile, which is shown.
                        read();
                    }
                });
    }
}
