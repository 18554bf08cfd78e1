package ma.ghorfa.budget.ui;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;

import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.PurchaseOrderId;
import ma.ghorfa.budget.PurchaseOrders;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.JournalSubjects;
import org.springframework.stereotype.Component;

/** Names the purchase orders that acts are about. */
@Component
class PurchaseOrderJournal implements JournalSubjects {

    private final PurchaseOrders orders;
    private final CurrentAccount account;

    PurchaseOrderJournal(PurchaseOrders orders, CurrentAccount account) {
        this.orders = orders;
        this.account = account;
    }

    @Override
    public Optional<Subject> find(String type, UUID id) {
        return type.equals("purchaseOrder") && account.may(BUDGET_READ)
                ? orders.find(new PurchaseOrderId(id))
                        .map(order -> new Subject(
                                PurchaseOrderWords.title(order), BudgetNavigation.purchaseOrder(order.id())))
                : Optional.empty();
    }
}
