package ma.ghorfa.budget.ui;

import static ma.ghorfa.identity.Permissions.TRANSFER_APPROVE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.CreditId;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.budget.TransferRow;
import ma.ghorfa.budget.TransferState;
import ma.ghorfa.budget.Transfers;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** The transfers of a budget; those that wait are decided on here. */
final class TransfersPanel extends Composite<Div> {

    private final Transfers transfers;
    private final Execution execution;
    private final ActorNames names;
    private final BudgetHistory history;
    private final boolean decides;
    private final LocalDate today;
    private final List<TransferRow> rows;
    private final Map<CreditId, CreditRow> lines;
    private final ListFilters filters = new ListFilters(this::show);
    private final Filter<TransferState> state = filters.choice(
            "state", "budgetExecution.field.state", TransferState.class, one -> t("budget.transferState", one));
    private final RecordGrid<TransferRow> grid = new RecordGrid<>();
    private final RecordList<TransferRow> list;

    /** @param isOpen whether the budget takes transfers */
    TransfersPanel(
            Transfers transfers,
            Execution execution,
            ActorNames names,
            BudgetHistory history,
            CurrentAccount account,
            List<TransferRow> rows,
            List<CreditRow> credits,
            boolean isOpen,
            LocalDate today,
            ListMemory memory,
            Location location) {
        this.transfers = transfers;
        this.execution = execution;
        this.names = names;
        this.history = history;
        this.today = today;
        this.rows = rows;
        decides = isOpen && account.may(TRANSFER_APPROVE);
        lines = credits.stream().collect(Collectors.toMap(CreditRow::id, Function.identity()));
        columns();
        list = new RecordList<>(
                BudgetNavigation.EXECUTION + "/" + ExecutionWords.TRANSFERS,
                "budgetExecution.tab.transfers",
                grid,
                filters,
                memory);
        getContent().addClassName("budget-stack");
        getContent().add(list.bar(), grid);
        list.enter(location);
    }

    /** What one does with the list as a whole. */
    Component tools() {
        return list.tools();
    }

    private void columns() {
        grid.text("budgetExecution.field.number", row -> Integer.toString(row.number()), TransferRow::number);
        grid.date("budgetExecution.field.askedOn", TransferRow::askedOn);
        grid.text("budgetExecution.transfer.from", row -> line(row.from())).setFlexGrow(1);
        grid.text("budgetExecution.transfer.to", row -> line(row.to())).setFlexGrow(1);
        grid.money("budgetExecution.field.amount", TransferRow::amount, row -> "");
        grid.longText("ui.reason", TransferRow::reason).setFlexGrow(1);
        grid.text("budgetExecution.transfer.approval", row -> t("budget.approval", row.approval()));
        grid.badge(
                "budgetExecution.field.state",
                row -> t("budget.transferState", row.state()),
                row -> ExecutionWords.tone(row.state()));
        grid.text("budgetExecution.transfer.askedBy", row -> by(row.askedBy()));
        grid.date("budgetExecution.field.decidedOn", TransferRow::decidedOn);
        grid.text("budgetExecution.transfer.decidedBy", row -> by(row.decidedBy()));
        grid.text("budgetExecution.transfer.reference", TransferRow::reference);
        grid.acts("ui.history", row -> t("ui.history"), this::changes).setSortable(false);
        if (decides) {
            grid.acts("budgetExecution.transfer.decide", this::offered, this::decide)
                    .setSortable(false);
        }
        grid.whenEmpty("budgetExecution.transfers.none");
        grid.addClassName("tall");
    }

    private String line(CreditId id) {
        CreditRow row = lines.get(id);
        return row == null ? "" : ExecutionWords.code(row.code());
    }

    private String by(@Nullable String account) {
        return account == null ? "" : names.nameOf(account, Words.locale());
    }

    private void changes(TransferRow row) {
        Dialog dialog = Ask.dialog(
                t("budgetExecution.transfer.history", Integer.toString(row.number())), history.ofTransfer(row.id()));
        dialog.getFooter().add(Buttons.plain("ui.close", dialog::close));
        dialog.open();
    }

    private String offered(TransferRow row) {
        return row.state() == TransferState.ASKED ? t("budgetExecution.transfer.decide") : "";
    }

    private void decide(TransferRow row) {
        new DecideTransferDialog(transfers, execution, row, by(row.askedBy()), today).open();
    }

    private void show() {
        list.shows(rows.stream().filter(row -> state.passes(row.state())).toList());
    }
}
